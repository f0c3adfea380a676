/** Roles of what one acts on; whoever has one is told as something to act on. */
export const WIDGETS: ReadonlySet<string> = new Set(
  (
    "button link checkbox radio switch textbox searchbox spinbutton combobox ComboBoxMenuButton ComboBoxSelect ComboBoxGrouping listbox option slider tab " +
    "menuitem menuitemcheckbox menuitemradio treeitem gridcell PopUpButton popUpButton ToggleButton toggleButton DisclosureTriangle " +
    "DisclosureTriangleGrouped MenuListPopup MenuListOption scrollbar ColorWell Date DateTime InputTime columnheader rowheader " +
    "doc-backlink doc-biblioref doc-glossref doc-noteref application separator grid tree treegrid menu menubar tablist radiogroup"
  ).split(" "),
);

/** Elements that are acted on by themselves, whatever they are told as. */
export const NATIVE: ReadonlySet<string> = new Set(
  "button input select textarea summary option optgroup label audio video iframe object embed area".split(
    " ",
  ),
);

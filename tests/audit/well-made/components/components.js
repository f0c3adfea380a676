const find = (id) => document.getElementById(id);
const all = (selector) => [...document.querySelectorAll(selector)];
const wrap = (index, length) => (index + length) % length;

let telling;
const tell = (text) => {
  find("toast").textContent = text;
  clearTimeout(telling);
  telling = setTimeout(() => {
    find("toast").textContent = "";
  }, 20000);
};

/* Disclosures: the navigation and the accordion. */
for (const button of all("[data-discloses]")) {
  const region = find(button.getAttribute("aria-controls"));
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    region.hidden = !open;
  };
  button.addEventListener("click", () => set(region.hidden));
  const holder = button.closest("nav li");
  if (!holder) continue;
  holder.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || region.hidden) return;
    set(false);
    button.focus();
  });
  holder.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !holder.contains(relatedTarget)) set(false);
  });
}

/* The carousel. */
const slides = all(".slide");
let shown = 0;
let timer;
const turn = (step) => {
  slides[shown].hidden = true;
  shown = wrap(shown + step, slides.length);
  slides[shown].hidden = false;
};
const rotate = (on) => {
  clearInterval(timer);
  timer = on ? setInterval(() => turn(1), 5000) : undefined;
  find("rotation").textContent = on ? "Stop the slides" : "Start the slides";
  find("slides").setAttribute("aria-live", on ? "off" : "polite");
};
find("rotation").addEventListener("click", () => rotate(timer === undefined));
for (const [id, step] of [["previous", -1], ["next", 1]])
  find(id).addEventListener("click", () => {
    rotate(false);
    turn(step);
  });
find("slides").addEventListener("focusin", () => rotate(false));
rotate(!matchMedia("(prefers-reduced-motion: reduce)").matches);

/* The combobox. */
const HARBOURS = ["Exampleton quay", "Little Haven", "North pier", "Old harbour", "South pier"];
const combobox = find("harbour");
const options = find("harbours");
let at = -1;
const mark = (index) => {
  at = index;
  for (const [place, option] of [...options.children].entries()) {
    option.classList.toggle("at", place === at);
    option.setAttribute("aria-selected", String(place === at));
  }
  if (at < 0) combobox.removeAttribute("aria-activedescendant");
  else combobox.setAttribute("aria-activedescendant", options.children[at].id);
};
const close = () => {
  options.hidden = true;
  combobox.setAttribute("aria-expanded", "false");
  mark(-1);
};
const choose = (option) => {
  combobox.value = option.textContent;
  close();
};
const suggest = () => {
  const fitting = HARBOURS.filter((name) => name.toLowerCase().includes(combobox.value.toLowerCase()));
  options.replaceChildren(
    ...fitting.map((name, index) => {
      const option = document.createElement("li");
      option.id = `harbour-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = name;
      option.addEventListener("pointerdown", (event) => event.preventDefault());
      option.addEventListener("click", () => choose(option));
      return option;
    }),
  );
  options.hidden = fitting.length === 0;
  combobox.setAttribute("aria-expanded", String(fitting.length > 0));
  mark(-1);
};
combobox.addEventListener("input", suggest);
combobox.addEventListener("click", suggest);
combobox.addEventListener("blur", close);
combobox.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (options.hidden) suggest();
    const count = options.children.length;
    if (count > 0) mark(at < 0 && step < 0 ? count - 1 : wrap(at + step, count));
  }
  if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    choose(options.children[at]);
  }
  if (event.key === "Escape") {
    if (options.hidden) combobox.value = "";
    close();
  }
});

/* The listbox. */
const deck = find("deck");
const decks = [...deck.children];
const take = (option) => {
  for (const other of decks) other.setAttribute("aria-selected", String(other === option));
  deck.setAttribute("aria-activedescendant", option.id);
};
deck.addEventListener("click", ({ target }) => {
  if (decks.includes(target)) take(target);
});
deck.addEventListener("keydown", (event) => {
  const current = decks.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const place = { ArrowDown: Math.min(current + 1, decks.length - 1), ArrowUp: Math.max(current - 1, 0), Home: 0, End: decks.length - 1 }[event.key];
  if (place === undefined) return;
  event.preventDefault();
  take(decks[place]);
});

/* The switch and the toggle button. */
for (const [id, state] of [["alerts", "aria-checked"], ["favourite", "aria-pressed"]])
  find(id).addEventListener("click", ({ currentTarget }) =>
    currentTarget.setAttribute(state, String(currentTarget.getAttribute(state) !== "true")),
  );

/* The tooltip: shown on hover and focus, stays under the pointer, Escape hides it. */
const tip = find("bike-tip");
const holder = tip.parentElement;
const showTip = (on) => {
  tip.hidden = !on;
};
holder.addEventListener("pointerenter", () => showTip(true));
holder.addEventListener("pointerleave", () => showTip(holder.contains(document.activeElement)));
holder.addEventListener("focusin", () => showTip(true));
holder.addEventListener("focusout", () => showTip(false));
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") showTip(false);
});
find("bike").addEventListener("click", () => tell("A bicycle is added to the trip."));

/* The slider. */
const slider = find("passengers");
const setPassengers = (count) => {
  const value = Math.min(9, Math.max(1, count));
  slider.setAttribute("aria-valuenow", String(value));
  slider.style.left = `${(value - 1) * 11}%`;
  find("passengers-shown").textContent = String(value);
};
const passengers = () => Number(slider.getAttribute("aria-valuenow"));
slider.addEventListener("keydown", (event) => {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -9, End: 9 };
  if (!(event.key in steps)) return;
  event.preventDefault();
  setPassengers(passengers() + steps[event.key]);
});
slider.parentElement.addEventListener("pointerdown", (event) => {
  const { left, width } = slider.parentElement.getBoundingClientRect();
  setPassengers(Math.round(((event.clientX - left) / width) * 9) + 1);
});
find("fewer").addEventListener("click", () => {
  setPassengers(passengers() - 1);
  tell(`Passengers: ${passengers()}`);
});
find("more").addEventListener("click", () => {
  setPassengers(passengers() + 1);
  tell(`Passengers: ${passengers()}`);
});

/* The menu button. */
const opener = find("actions");
const menu = find("actions-menu");
const items = [...menu.children];
const openMenu = (open, focused) => {
  menu.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  focused?.focus();
};
opener.addEventListener("click", () => openMenu(menu.hidden, menu.hidden ? items[0] : opener));
opener.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  openMenu(true, event.key === "ArrowDown" ? items[0] : items.at(-1));
});
menu.addEventListener("keydown", (event) => {
  const current = items.indexOf(document.activeElement);
  const place = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: -1 }[event.key];
  if (place !== undefined) {
    event.preventDefault();
    items[wrap(place, items.length)].focus();
  }
  if (event.key === "Escape") openMenu(false, opener);
  if (event.key === "Tab") openMenu(false);
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    document.activeElement.click();
  }
});
menu.addEventListener("click", ({ target }) => {
  if (!items.includes(target)) return;
  openMenu(false, opener);
  tell(`Done: ${target.textContent}`);
});
menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && relatedTarget !== opener && !menu.contains(relatedTarget)) openMenu(false);
});

/* The dialog. */
const backdrop = find("backdrop");
const rest = [...document.body.children].filter((part) => part !== backdrop && part.id !== "toast");
const openDialog = (open) => {
  backdrop.hidden = !open;
  for (const part of rest) part.inert = open;
  (open ? find("trip-name") : find("save")).focus();
};
find("save").addEventListener("click", () => openDialog(true));
find("cancel").addEventListener("click", () => openDialog(false));
find("do-save").addEventListener("click", () => {
  openDialog(false);
  tell("The trip is saved.");
});
backdrop.addEventListener("keydown", (event) => {
  if (event.key === "Escape") openDialog(false);
  if (event.key !== "Tab") return;
  const stops = [find("trip-name"), find("do-save"), find("cancel")];
  const leaving = event.shiftKey ? stops[0] : stops.at(-1);
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0]).focus();
});

/* Tabs: arrows move focus, Enter and Space choose. */
const tabs = all("[role=tab]");
const choosePanel = (tab) => {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    find(other.getAttribute("aria-controls")).hidden = !chosen;
  }
};
for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("click", () => choosePanel(tab));
  tab.addEventListener("keydown", (event) => {
    const place = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    tabs[wrap(place, tabs.length)].focus();
  });
}

/* The table. */
const headings = all("#departures th");
for (const [column, heading] of headings.entries())
  heading.querySelector("button")?.addEventListener("click", () => {
    const up = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = document.querySelector("#departures tbody");
    const text = (row) => row.cells[column].textContent;
    const rows = [...body.rows].sort((a, b) => text(a).localeCompare(text(b)));
    body.append(...(up ? rows : rows.reverse()));
  });

/* The tree. */
const tree = document.querySelector("[role=tree]");
const visible = () => [...tree.querySelectorAll("[role=treeitem]")].filter((item) => item.offsetParent);
const goTo = (item) => {
  for (const other of tree.querySelectorAll("[role=treeitem]")) other.tabIndex = other === item ? 0 : -1;
  item?.focus();
};
const expand = (item, open) => {
  if (item.hasAttribute("aria-expanded")) item.setAttribute("aria-expanded", String(open));
};
tree.addEventListener("click", ({ target }) => {
  const item = target.closest("[role=treeitem]");
  if (!item) return;
  expand(item, item.getAttribute("aria-expanded") !== "true");
  goTo(item);
});
tree.addEventListener("keydown", (event) => {
  const item = event.target;
  const shownItems = visible();
  const index = shownItems.indexOf(item);
  const open = item.getAttribute("aria-expanded");
  const parent = item.parentElement.closest("[role=treeitem]");
  const keys = {
    ArrowDown: () => goTo(shownItems[index + 1] ?? item),
    ArrowUp: () => goTo(shownItems[index - 1] ?? item),
    Home: () => goTo(shownItems[0]),
    End: () => goTo(shownItems.at(-1)),
    ArrowRight: () => (open === "true" ? goTo(shownItems[index + 1]) : expand(item, true)),
    ArrowLeft: () => (open === "true" ? expand(item, false) : parent && goTo(parent)),
    Enter: () => expand(item, open !== "true"),
    " ": () => expand(item, open !== "true"),
  };
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

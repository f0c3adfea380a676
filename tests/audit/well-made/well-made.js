const find = (selector) => document.querySelector(selector);

for (const button of document.querySelectorAll("[aria-expanded]")) {
  const region = document.getElementById(button.getAttribute("aria-controls"));
  const set = (open) => {
    button.setAttribute("aria-expanded", String(open));
    region.hidden = !open;
  };
  button.addEventListener("click", () => set(region.hidden));
  for (const part of [button, region])
    part.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || region.hidden) return;
      set(false);
      button.focus();
    });
}

const tabs = [...document.querySelectorAll("[role=tab]")];
const select = (tab) => {
  for (const other of tabs) {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
  }
  tab.focus();
};
for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) select(tabs[(index + step + tabs.length) % tabs.length]);
    if (key === "Home") select(tabs[0]);
    if (key === "End") select(tabs.at(-1));
  });
}

const dialog = find("#cancel");
find("#open-dialog").addEventListener("click", () => dialog.showModal());
find("#keep").addEventListener("click", () => dialog.close());
find("#drop").addEventListener("click", () => {
  dialog.close();
  find("#status").textContent = "Your permit is cancelled.";
});

const MESSAGES = {
  name: "Write your full name, for example Kim Berg.",
  email: "Write an e-mail address with an @, for example kim@example.org.",
  terms: "Tick the box to accept the rules.",
};
find("#application").addEventListener("submit", (event) => {
  const wrong = Object.keys(MESSAGES).filter((id) => !document.getElementById(id).checkValidity());
  for (const id of Object.keys(MESSAGES)) {
    const field = document.getElementById(id);
    document.getElementById(`${id}-error`)?.remove();
    field.removeAttribute("aria-invalid");
    const described = (field.getAttribute("aria-describedby") ?? "")
      .replace(`${id}-error`, "")
      .trim();
    if (wrong.includes(id)) {
      const error = document.createElement("span");
      error.id = `${id}-error`;
      error.className = "error";
      error.textContent = `Error: ${MESSAGES[id]}`;
      field.before(error);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", `${described} ${id}-error`.trim());
    } else if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
  }
  if (wrong.length === 0) return;
  event.preventDefault();
  document.title = `Error: ${document.title.replace(/^Error: /, "")}`;
  document.getElementById(wrong[0]).focus();
});

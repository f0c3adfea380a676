const find = (id) => document.getElementById(id);

find("summary").focus();
for (const link of find("summary").querySelectorAll("a"))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const field = document.querySelector(link.getAttribute("href"));
    field.labels[0].scrollIntoView();
    field.focus();
  });

const choices = document.querySelectorAll("[name=tell]");
const reveal = () => {
  for (const choice of choices)
    if (choice.dataset.reveals) find(choice.dataset.reveals).hidden = !choice.checked;
};
for (const choice of choices) choice.addEventListener("change", reveal);
reveal();

const message = find("message");
const left = () => {
  const count = message.maxLength - message.value.length;
  return count === 1 ? "You have 1 character left" : `You have ${count} characters left`;
};
let waiting;
message.addEventListener("input", () => {
  find("count").textContent = left();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    find("count-said").textContent = left();
  }, 1000);
});

const password = find("password");
find("reveal").addEventListener("click", ({ currentTarget }) => {
  const shown = password.type === "password";
  password.type = shown ? "text" : "password";
  currentTarget.setAttribute("aria-pressed", String(shown));
  find("reveal-said").textContent = shown ? "Your password is shown" : "Your password is hidden";
});

const MESSAGES = {
  given: () => "Write your first name",
  family: () => "Write your last name",
  street: () => "Write your street and number",
  postcode: () => "Write your postcode with letters and digits, such as EX1 2AB",
  town: () => "Write the name of your town",
  rules: () => "Tick the box to say that you will follow the rules",
};
find("card").addEventListener("submit", (event) => {
  const wrong = Object.keys(MESSAGES).filter((id) => !find(id).checkValidity());
  if (wrong.length === 0) return;
  event.preventDefault();
  for (const id of Object.keys(MESSAGES)) tell(id, wrong.includes(id));
  const list = find("summary").querySelector("ul");
  list.replaceChildren(...wrong.map(linkTo));
  find("summary-title").textContent =
    wrong.length === 1 ? "There is a problem with one answer" : `There are problems with ${wrong.length} answers`;
  find("summary").focus();
});

function tell(id, isWrong) {
  const field = find(id);
  const about = `${id}-error`;
  find(about)?.remove();
  field.removeAttribute("aria-invalid");
  field.removeAttribute("aria-describedby");
  if (!isWrong) return;
  const error = document.createElement("p");
  error.id = about;
  error.className = "error";
  error.textContent = `Error: ${MESSAGES[id]()}`;
  (field.closest(".choice") ?? field).before(error);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", about);
}

function linkTo(id) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${id}`;
  link.textContent = MESSAGES[id]();
  link.addEventListener("click", (event) => {
    event.preventDefault();
    find(id).focus();
  });
  item.append(link);
  return item;
}

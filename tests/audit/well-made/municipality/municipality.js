document.documentElement.classList.add("js");
const button = document.querySelector(".menu-button");
const menu = document.getElementById("meny");
const show = (open) => {
  menu.classList.toggle("open", open);
  button.setAttribute("aria-expanded", String(open));
};
button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
document.querySelector("header").addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
  show(false);
  button.focus();
});

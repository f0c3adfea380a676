import type { Barrier } from "./barrier.ts";

/** Links, keyboard, pointer and what opens over the page. */
export const CONTROLS: readonly Barrier[] = [
  {
    name: "a link says click here",
    main: '<p>For our hours, <a href="/hours.html">click here</a>.</p>',
  },
  {
    name: "a link says read more",
    main: '<p>We have new hours. <a href="/hours.html">Read more</a></p><p>You can call us. <a href="/contact.html">Read more</a></p>',
  },
  { name: "a link is empty", main: '<p>Borrow books.</p><p><a href="/hours.html"></a></p>' },
  {
    name: "a link with an icon has no name",
    main: '<p><a href="/hours.html"><i class="icon-clock" style="display: inline-block; width: 20px; height: 20px; background: #003"></i></a></p>',
  },
  {
    name: "one name leads to two places",
    main: '<ul><li><a href="/hours.html">The library</a></li><li><a href="/contact.html">The library</a></li></ul>',
  },
  {
    name: "one place has two names",
    main: '<ul><li><a href="/hours.html">Opening hours</a></li><li><a href="/hours.html">When are we open</a></li></ul>',
  },
  {
    name: "two links side by side lead to one place",
    main: '<p><a href="/hours.html"><img src="/map.svg" alt="Opening hours" width="60" height="40"></a> <a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "an address is the link's text",
    main: '<p>See <a href="https://www.example.org/library/hours?x=1&y=2">https://www.example.org/library/hours?x=1&amp;y=2</a></p>',
  },
  { name: "a link leads to nothing", main: '<p><a href="#">Renew my loans</a></p>' },
  { name: "a link runs a script", main: '<p><a href="javascript:void(0)">Renew my loans</a></p>' },
  {
    name: "a link's fragment is not there",
    main: '<p><a href="#cards">About cards</a></p><p>Text</p>',
  },
  {
    name: "a link leads to a page that is not there",
    main: '<p><a href="/nothing-here.html">Our history</a></p>',
  },
  { name: "an address is no address", main: '<p><a href="http:///hours">Opening hours</a></p>' },
  {
    name: "a link opens a window without saying so",
    main: '<p><a href="/hours.html" target="_blank">Opening hours</a></p>',
  },
  {
    name: "a link leads to a file without saying so",
    main: '<p><a href="/rules.pdf">Rules for loans</a></p>',
  },
  {
    name: "links follow each other with nothing between",
    header:
      '<a class="skip" href="#main">Skip to the content</a><header><a href="/start.html">Start</a><a href="/hours.html">Hours</a><a href="/contact.html">Contact</a></header>',
  },
  {
    name: "a link's title repeats its text",
    main: '<p><a href="/hours.html" title="Opening hours">Opening hours</a></p>',
  },
  {
    name: "a link's name is not the text that is seen",
    main: '<p><a href="/hours.html" aria-label="Go to page two">Opening hours</a></p>',
  },
  {
    name: "an email link does not say so",
    main: '<p><a href="mailto:info@example.org">Anna Andersson</a></p>',
  },
  {
    name: "a div is a button",
    main: '<div onclick="document.getElementById(\'o\').textContent = \'Renewed\'" style="cursor: pointer; padding: 1rem; background: #dde">Renew my loans</div><p id="o" role="status"></p>',
  },
  {
    name: "a span has a button's role but no focus",
    main: '<span role="button" onclick="document.getElementById(\'o\').textContent = \'Renewed\'" style="cursor: pointer; padding: 1rem; background: #dde">Renew my loans</span><p id="o" role="status"></p>',
  },
  {
    name: "a button by role does nothing on Enter",
    main: '<div role="button" tabindex="0" onclick="document.getElementById(\'o\').textContent = \'Renewed\'" style="cursor: pointer; padding: 1rem; background: #dde">Renew my loans</div><p id="o" role="status"></p>',
  },
  {
    name: "a button that is a link does nothing on Space",
    main: '<a role="button" href="#o" onclick="document.getElementById(\'o\').textContent = \'Renewed\'; return false" style="padding: 1rem">Renew my loans</a><p id="o" role="status"></p>',
  },
  {
    name: "a link without an address",
    main: '<a onclick="document.getElementById(\'o\').textContent = \'Renewed\'" style="cursor: pointer">Renew my loans</a><p id="o" role="status"></p>',
  },
  {
    name: "an image is a button",
    main: '<img src="/map.svg" alt="Renew my loans" width="60" height="60" style="cursor: pointer" onclick="document.getElementById(\'o\').textContent = \'Renewed\'"><p id="o" role="status"></p>',
  },
  {
    name: "a script listens to clicks",
    main: '<div id="b" style="cursor: pointer; padding: 1rem; background: #dde">Renew my loans</div><p id="o" role="status"></p><script>document.getElementById("b").addEventListener("click", () => { document.getElementById("o").textContent = "Renewed" })</script>',
  },
  { name: "a button has no name", main: '<button type="button"></button>' },
  {
    name: "a button with an icon has no name",
    main: '<button type="button"><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/></svg></button>',
  },
  {
    name: "a button says a sign only",
    main: '<button type="button" onclick="this.parentNode.remove()">X</button>',
  },
  {
    name: "tabindex is larger than nought",
    main: '<p><a href="/hours.html" tabindex="3">Opening hours</a> <a href="/contact.html" tabindex="1">Contact</a></p>',
  },
  {
    name: "focus is trapped",
    main: '<p><a href="/hours.html" id="a">Opening hours</a> <input aria-label="Search" id="b"></p><script>document.getElementById("b").addEventListener("keydown", (e) => { if (e.key === "Tab") e.preventDefault() })</script>',
  },
  {
    name: "focus is not seen",
    head: "<style>main a:focus { outline: none !important }</style>",
    main: '<p><a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "focus is marked in a pale colour",
    head: "<style>main a:focus { outline: 2px solid #ccc !important }</style>",
    main: '<p><a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "focus is hardly seen",
    head: "<style>main a:focus { outline: 1px solid #eee !important }</style>",
    main: '<p><a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "focus goes away at once",
    main: '<p><a href="/hours.html" onfocus="this.blur()">Opening hours</a></p>',
  },
  {
    name: "focus goes under what a button has opened",
    main: '<p style="position: relative"><button type="button" id="b" aria-expanded="false" onclick="m.hidden = !m.hidden; b.setAttribute(\'aria-expanded\', String(!m.hidden))">Services</button><span id="m" hidden style="position: absolute; left: 0; top: 60px; width: 400px; height: 200px; background: #fff; border: 2px solid"><a href="/contact.html">Contact us</a></span></p><p><a href="/hours.html">Opening hours</a></p><p>You can borrow for four weeks.</p>',
  },
  {
    name: "focus lies under a fixed part",
    header:
      '<a class="skip" href="#main">Skip to the content</a><header style="position: fixed; top: 0; left: 0; right: 0; height: 160px; background: #fff"><a href="/start.html">Library</a></header>',
    heading: '<h1 style="margin-top: 10px">Borrow</h1>',
    main: '<p><a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "a menu opens under the pointer only",
    head: "<style>.m ul { display: none } .m:hover ul { display: block }</style>",
    main: '<div class="m"><span style="cursor: pointer">Libraries</span><ul><li><a href="/hours.html">Main library</a></li><li><a href="/contact.html">North library</a></li></ul></div>',
  },
  {
    name: "only the top of a menu takes focus",
    head: "<style>.m ul { display: none } .m li:hover ul { display: block }</style>",
    main: '<ul class="m"><li><a href="/start.html">Libraries</a><ul><li><a href="/hours.html">Main library</a></li><li><a href="/contact.html">North library</a></li></ul></li></ul>',
  },
  {
    name: "a tip shows under the pointer only",
    head: "<style>.t span { display: none; position: absolute; background: #ff9; padding: .5rem } .t:hover span { display: block }</style>",
    main: '<p>The fee <b class="t">(?)<span>is ten kronor for each day</span></b> is paid here.</p>',
  },
  {
    name: "a tip shows by script under the pointer only",
    main: '<p>The fee <b id="t">(?)</b> is paid here.</p><p id="p" hidden>It is ten kronor for each day.</p><script>const t = document.getElementById("t"), p = document.getElementById("p"); t.onmouseover = () => { p.hidden = false }; t.onmouseout = () => { p.hidden = true }</script>',
  },
  {
    name: "a tip cannot be put away",
    head: "<style>.t span { display: none; position: absolute; background: #ff9; padding: 1rem; width: 300px; margin-top: 0 } .t:hover span, .t:focus span { display: block }</style>",
    main: '<p>The <button type="button" class="t">fee<span role="tooltip">is ten kronor for each day that you are late</span></button> is paid here.</p><p>You can pay with a card or with money at the desk, as you like best.</p>',
  },
  {
    name: "a tip goes when the pointer comes to it",
    head: "<style>.t + span { visibility: hidden; position: absolute; background: #ff9; padding: 1rem; margin-top: 60px } .t:hover + span, .t:focus + span { visibility: visible }</style>",
    main: '<p>The <button type="button" class="t">fee</button><span role="tooltip">It is ten kronor for each day that you are late</span></p>',
  },
  {
    name: "an act follows the pointer going down",
    main: '<button type="button" onmousedown="document.getElementById(\'o\').textContent = \'Deleted\'">Delete my loans</button><p id="o" role="status"></p>',
  },
  {
    name: "only a double click works",
    main: '<div ondblclick="document.getElementById(\'o\').textContent = \'Opened\'" style="cursor: pointer; padding: 1rem; background: #dde">Open my loans</div><p id="o" role="status"></p>',
  },
  {
    name: "things are moved by dragging only",
    main: '<ul id="l"><li draggable="true">Books</li><li draggable="true">Films</li><li draggable="true">Games</li></ul><script>let d; for (const i of document.querySelectorAll("#l li")) { i.ondragstart = () => { d = i }; i.ondragover = (e) => e.preventDefault(); i.ondrop = () => i.before(d) }</script>',
  },
  {
    name: "a slider is dragged only",
    main: '<div id="s" style="width: 300px; height: 8px; background: #999; position: relative"><div id="k" style="width: 24px; height: 24px; background: #003; position: absolute; top: -8px; cursor: grab"></div></div><script>const k = document.getElementById("k"); k.addEventListener("pointerdown", (e) => { k.setPointerCapture(e.pointerId); k.onpointermove = (m) => { k.style.left = m.offsetX + k.offsetLeft + "px" }; k.onpointerup = () => { k.onpointermove = null } })</script>',
  },
  {
    name: "targets are small and near",
    main: '<p><button type="button" style="min-height: 0; height: 12px; width: 12px; padding: 0; font-size: 8px">1</button><button type="button" style="min-height: 0; height: 12px; width: 12px; padding: 0; font-size: 8px">2</button><button type="button" style="min-height: 0; height: 12px; width: 12px; padding: 0; font-size: 8px">3</button></p>',
  },
  {
    name: "a letter alone does something",
    main: '<p>Borrow books.</p><p id="o" role="status"></p><script>document.addEventListener("keydown", (e) => { if (e.key === "d") document.getElementById("o").textContent = "Deleted" })</script>',
  },
  {
    name: "focus opens a window",
    main: '<p><a href="/hours.html" onfocus="window.open(\'/contact.html\')">Opening hours</a></p>',
  },
  {
    name: "focus goes to another page",
    main: '<p><a href="/hours.html" onfocus="location.href=\'/contact.html\'">Opening hours</a></p>',
  },
  {
    name: "choosing goes to another page",
    main: '<label for="s">Library</label><select id="s" onchange="location.href = this.value"><option value="">Choose</option><option value="/hours.html">Main</option><option value="/contact.html">North</option></select>',
  },
  {
    name: "choosing sends the form",
    main: '<form action="/hours.html"><label for="s">Library</label><select id="s" name="l" onchange="this.form.submit()"><option>Main</option><option>North</option></select></form>',
  },
  {
    name: "filling in moves focus on",
    main: '<form action="/s"><fieldset><legend>Card number</legend><label for="a">First four</label><input id="a" maxlength="4" oninput="if (this.value.length == 4) document.getElementById(\'b\').focus()"><label for="b">Last four</label><input id="b" maxlength="4"></fieldset><button>Send</button></form>',
  },
  { name: "a dialog gets no focus", main: dialog({ focus: false }) },
  { name: "Escape does not close a dialog", main: dialog({ onEscape: false }) },
  { name: "focus does not stay in a dialog", main: dialog({ keep: false }) },
  { name: "focus does not come back from a dialog", main: dialog({ back: false }) },
  { name: "a dialog has no role", main: dialog({ role: false }) },
  { name: "a dialog has no name", main: dialog({ name: false }) },
  {
    name: "a button does not say that it is open",
    main: '<button type="button" onclick="const p = document.getElementById(\'p\'); p.hidden = !p.hidden">Rules</button><div id="p" hidden><p>You can borrow for four weeks.</p></div>',
  },
  {
    name: "the state in the code does not follow",
    main: '<button type="button" aria-expanded="false" aria-controls="p" onclick="const p = document.getElementById(\'p\'); p.hidden = !p.hidden">Rules</button><div id="p" hidden><p>You can borrow for four weeks.</p></div>',
  },
  {
    name: "tabs do not say which is chosen",
    main: '<div role="tablist"><button type="button" role="tab" aria-selected="true" onclick="document.getElementById(\'p\').textContent = \'Novels and poems\'">Books</button><button type="button" role="tab" aria-selected="false" onclick="document.getElementById(\'p\').textContent = \'Films on disc\'">Films</button></div><div role="tabpanel" id="p" tabindex="0">Novels and poems</div>',
  },
  {
    name: "tabs have no roles",
    main: "<div><button type=\"button\" class=\"tab\" onclick=\"document.getElementById('p').textContent = 'Novels and poems'; this.style.fontWeight = 'bold'; this.nextElementSibling.style.fontWeight = 'normal'\">Books</button><button type=\"button\" class=\"tab\" onclick=\"document.getElementById('p').textContent = 'Films on disc'; this.style.fontWeight = 'bold'; this.previousElementSibling.style.fontWeight = 'normal'\">Films</button></div><div id=\"p\">Novels and poems</div>",
  },
  {
    name: "a menu by role has no keys",
    main: '<ul role="menubar" aria-label="Tools"><li role="none"><a role="menuitem" tabindex="-1" href="/hours.html">Hours</a></li><li role="none"><a role="menuitem" tabindex="-1" href="/contact.html">Contact</a></li></ul>',
  },
  {
    name: "a news item comes without being told",
    main: '<button type="button" onclick="document.getElementById(\'o\').textContent = \'Your loan is renewed until 4 May.\'">Renew</button><p id="o"></p>',
  },
  {
    name: "a window opens when the page loads",
    main: "<p>Welcome.</p><script>addEventListener('load', () => window.open('/contact.html'))</script>",
  },
  {
    name: "what has focus is taken away",
    main: '<ul><li>Emma by Jane Austen <button type="button" onclick="this.parentNode.remove()">Return Emma</button></li><li>Dune by Frank Herbert <button type="button" onclick="this.parentNode.remove()">Return Dune</button></li></ul>',
  },
  {
    name: "the order of focus is not what is seen",
    main: '<div style="display: flex; flex-direction: row-reverse; justify-content: flex-end; gap: 1rem"><a href="/contact.html">Three</a><a href="/hours.html">Two</a><a href="/start.html">One</a></div>',
  },
  {
    name: "what has focus is not seen at all",
    main: '<p><a href="/hours.html" style="opacity: 0">Opening hours</a> <a href="/contact.html">Contact us</a></p>',
  },
  {
    name: "a shaken device does something",
    main: '<p>Shake your phone to undo.</p><p id="o" role="status"></p><script>addEventListener("devicemotion", () => { document.getElementById("o").textContent = "Undone" })</script>',
  },
  {
    name: "one access key is there twice",
    main: '<p><a href="/hours.html" accesskey="h">Hours</a> <a href="/contact.html" accesskey="h">Help</a></p>',
  },
  {
    name: "a link is marked as a button and goes to another page",
    main: '<a href="/hours.html" role="button">Opening hours</a>',
  },
  {
    name: "buttons of one name, with nothing around them",
    main: '<p>Your loans: The Trial, Ulysses</p><p><button type="button" onclick="location = \'?trial\'">Delete</button> <button type="button" onclick="location = \'?ulysses\'">Delete</button></p>',
  },
  {
    name: "two lists of choices are named alike",
    main: '<form method="post"><label for="a">Library</label><select id="a"><option>Main</option><option>North</option></select><label for="b">Library</label><select id="b"><option>Main</option><option>North</option></select><p><button>Send</button></p></form>',
  },
  {
    name: "a button stands in a link",
    main: '<p><a href="/hours.html">A book about bees <button type="button">Save it</button></a></p>',
  },
  {
    name: "a drawn button is a div",
    main: '<div id="d" style="display: inline-block; padding: .75rem 1.5rem; background: #003e8a; color: #fff">Renew now</div><script>d.addEventListener("click", () => { d.textContent = "Renewed" })</script>',
  },
  {
    name: "a whole card is pressed with a mouse",
    main: '<article style="cursor: pointer; border: 1px solid; padding: 1rem" onclick="location = \'/hours.html\'"><h2>The history of the library</h2><p>It was built in 1890 and has moved three times since then.</p></article>',
  },
  {
    name: "no arrow key leads to the other tabs",
    main: '<div role="tablist" aria-label="Books"><button type="button" role="tab" aria-selected="true" aria-controls="p">New</button> <button type="button" role="tab" aria-selected="false" tabindex="-1">Old</button></div><div role="tabpanel" id="p" aria-label="New"><p>Forty new books.</p></div>',
  },
  {
    name: "a value is set by a mouse that is pressed down",
    main: '<p>Books a week: <b id="v">3</b></p><div id="t" style="width: 300px; height: 24px; background: #ccd"></div><script>t.onmousedown = (e) => { v.textContent = Math.round(e.offsetX / 10) + 5 }</script>',
  },
  {
    name: "another view keeps the title",
    main: '<p><a href="/loans" id="a">Your loans</a></p><script>a.onclick = (e) => { e.preventDefault(); history.pushState({}, "", "/loans"); document.querySelector("h1").textContent = "Your loans" }</script>',
  },
  {
    name: "another picture keeps its text",
    main: '<img id="i" src="/map.svg" alt="Map of the ground floor" width="300" height="180"><p><button type="button" onclick="i.src = \'/map.svg?2\'">Next floor</button></p>',
  },
  {
    name: "a picture is swiped only",
    main: '<div id="g" style="touch-action: none; width: 300px; padding: 2rem; background: #dde">New books</div><script>g.addEventListener("touchstart", () => {}); g.addEventListener("touchend", () => {})</script>',
  },
  {
    name: "what comes at a press is faint",
    main: '<button type="button" id="b">Prices</button><p id="m" hidden style="color: #aaa">A card costs ten kronor.</p><script>b.onclick = () => { m.hidden = !m.hidden }</script>',
  },
  {
    name: "the page is left after ten minutes without a word",
    main: '<p>Write to us.</p><script>setTimeout(() => { location.href = "/start.html" }, 600000)</script>',
  },
];

/** A dialog with all that belongs to it but what is left out. */
function dialog({
  focus = true,
  onEscape = true,
  keep = true,
  back = true,
  role = true,
  name = true,
}): string {
  return `<button type="button" id="open">Delete my card</button>
<div id="d" ${role ? 'role="dialog" aria-modal="true"' : ""} ${name && role ? 'aria-labelledby="dh"' : ""} hidden style="position: fixed; top: 20vh; left: 20vw; padding: 1rem; background: #fff; border: 2px solid #333">
${name ? '<h2 id="dh">Do you want to delete your card?</h2>' : "<p>Do you want to delete your card?</p>"}<p>You lose your history of loans.</p><button type="button" id="yes">Delete it</button> <button type="button" id="no">Cancel</button></div>
<script>
const d = document.getElementById("d"), open = document.getElementById("open"), yes = document.getElementById("yes"), no = document.getElementById("no");
const close = () => { d.hidden = true; ${back ? "open.focus();" : "document.activeElement.blur();"} };
open.onclick = () => { d.hidden = false; ${focus ? "yes.focus();" : ""} };
yes.onclick = no.onclick = close;
document.addEventListener("keydown", (e) => {
  if (d.hidden) return;
  ${onEscape ? 'if (e.key === "Escape") close();' : ""}
  ${keep ? 'if (e.key === "Tab") { e.preventDefault(); (document.activeElement === yes ? no : yes).focus(); }' : ""}
});
</script>`;
}

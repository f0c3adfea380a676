import type { Barrier } from "./barrier.ts";

const SEND = "<p><button>Send</button></p>";
const form = (inner: string) => `<form action="/send" method="post">${inner}${SEND}</form>`;
/** A form that its script refuses when the email has no @. */
const refusing = (act: string) =>
  `<form action="/send" method="post" novalidate onsubmit='if (!document.getElementById("a").value.includes("@")) { ${act}; return false }'><label for="t">Subject</label><input id="t" required><label for="a">Email</label><input id="a" type="email" autocomplete="email" required><p id="e" tabindex="-1" style="color: #b00"></p><p>All fields must be filled in.</p>${SEND}</form>`;

/** Fields, groups, errors and what the site asks of people. */
export const FORMS: readonly Barrier[] = [
  { name: "a field has no label", main: form('<p><input type="text"></p>') },
  {
    name: "the text beside a field is no label",
    main: form('<p>Name <input type="text" autocomplete="name"></p>'),
  },
  {
    name: "a label is tied to nothing",
    main: form('<label for="x">Name</label><input id="y" autocomplete="name">'),
  },
  { name: "a label is empty", main: form('<label for="x"></label><input id="x">') },
  {
    name: "a placeholder is all the label",
    main: form('<input placeholder="Your name" autocomplete="name">'),
  },
  {
    name: "a label is not seen",
    main: form(
      '<label for="x" style="position: absolute; left: -9999px">Name</label><input id="x" autocomplete="name">',
    ),
  },
  { name: "a title is all the label", main: form('<input title="Your name" autocomplete="name">') },
  {
    name: "choices have no group",
    main: form(
      '<p>How do you want to hear from us?</p><p><input type="radio" name="r" id="a"> <label for="a" style="display: inline">Letter</label></p><p><input type="radio" name="r" id="b"> <label for="b" style="display: inline">Call</label></p>',
    ),
  },
  {
    name: "a group has no legend",
    main: form(
      '<fieldset><p><input type="radio" name="r" id="a"> <label for="a" style="display: inline">Letter</label></p><p><input type="radio" name="r" id="b"> <label for="b" style="display: inline">Call</label></p></fieldset>',
    ),
  },
  {
    name: "a legend is empty",
    main: form(
      '<fieldset><legend></legend><p><input type="radio" name="r" id="a"> <label for="a" style="display: inline">Letter</label></p><p><input type="radio" name="r" id="b"> <label for="b" style="display: inline">Call</label></p></fieldset>',
    ),
  },
  {
    name: "two fields have one label",
    main: form(
      '<label for="a">Name</label><input id="a" autocomplete="name"><label for="b">Name</label><input id="b" autocomplete="section-b name">',
    ),
  },
  {
    name: "two fields of unlike kind are named alike",
    main: form(
      '<label for="a">Address</label><input id="a" autocomplete="street-address"><label for="b">Address</label><input id="b" type="email" autocomplete="email">',
    ),
  },
  { name: "a label says nothing", main: form('<label for="a">Field 1</label><input id="a">') },
  {
    name: "a field's name is not its label",
    main: form(
      '<label for="a">First name</label><input id="a" aria-label="Input" autocomplete="given-name">',
    ),
  },
  {
    name: "a required field does not say so",
    main: form(
      '<label for="a">Name</label><input id="a" required autocomplete="name"><label for="b">Town</label><input id="b" autocomplete="address-level2">',
    ),
  },
  {
    name: "a star is not explained",
    main: form(
      '<label for="a">Name *</label><input id="a" required autocomplete="name"><label for="b">Town</label><input id="b" autocomplete="address-level2">',
    ),
  },
  {
    name: "a star says required, the code does not",
    main: form(
      '<p>* means that you must answer.</p><label for="a">Name *</label><input id="a" autocomplete="name"><label for="b">Town</label><input id="b" autocomplete="address-level2">',
    ),
  },
  {
    name: "an error is a red border",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="email" value="anna" aria-invalid="true" style="border-color: #c00">',
    ),
  },
  {
    name: "an error is not tied to its field",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="email" value="anna" aria-invalid="true"><p style="color: #b00">Write an email address, such as name@example.org.</p>',
    ),
  },
  {
    name: "an error says nothing",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="email" value="anna" aria-invalid="true" aria-describedby="e"><p id="e" style="color: #b00">Invalid input</p>',
    ),
  },
  {
    name: "errors appear without being told",
    main: '<form action="/send" method="post" novalidate onsubmit="document.getElementById(\'e\').textContent = \'Write your name\'; return false"><label for="a">Name</label><input id="a" autocomplete="name"><span id="e" style="color: #b00"></span><p><button>Send</button></p></form>',
  },
  {
    name: "an empty form is refused by colour",
    main: '<form action="/send" method="post" novalidate onsubmit="document.getElementById(\'a\').style.borderColor = \'#c00\'; return false"><label for="a">Name</label><input id="a" autocomplete="name"><p><button>Send</button></p></form>',
  },
  {
    name: "an error is an alert box",
    main: '<form action="/send" method="post" novalidate onsubmit="alert(\'Error\'); return false"><label for="a">Name</label><input id="a" autocomplete="name"><p><button>Send</button></p></form>',
  },
  {
    name: "the purpose of a field is not in the code",
    main: form(
      '<label for="a">Email</label><input id="a" type="email"><label for="b">First name</label><input id="b">',
    ),
  },
  {
    name: "the purpose of a field is wrong in the code",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="street-address">',
    ),
  },
  {
    name: "the purpose of a field is no word",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="e-mail-address">',
    ),
  },
  {
    name: "a form has no button",
    main: '<form action="/send" method="post"><label for="a">Name</label><input id="a" autocomplete="name"></form>',
  },
  {
    name: "a button says nothing",
    main: '<form action="/send" method="post"><label for="a">Name</label><input id="a" autocomplete="name"><p><button></button></p></form>',
  },
  {
    name: "a button empties the form",
    main: '<form action="/send" method="post"><label for="a">Name</label><input id="a" autocomplete="name"><p><button>Send</button> <button type="reset">Clear</button></p></form>',
  },
  {
    name: "a list of choices has no label",
    main: form("<p><select><option>Main</option><option>North</option></select></p>"),
  },
  { name: "a box to tick has no label", main: form('<p><input type="checkbox"> I agree</p>') },
  {
    name: "help stands after the field, not tied",
    main: form(
      '<label for="a">Card number</label><input id="a"><p>Eight digits without spaces, such as 12345678.</p>',
    ),
  },
  {
    name: "a field says how it is filled in in its placeholder only",
    main: form(
      '<label for="a">Born</label><input id="a" placeholder="YYYY-MM-DD" autocomplete="bday">',
    ),
  },
  {
    name: "a CAPTCHA as an image",
    main: form(
      '<p><img src="/text.svg" alt="Code" width="200" height="60"></p><label for="a">Type the characters you see in the image</label><input id="a">',
    ),
  },
  {
    name: "pasting a password is stopped",
    main: form(
      '<label for="u">User name</label><input id="u" autocomplete="username"><label for="a">Password</label><input id="a" type="password" autocomplete="current-password" onpaste="return false">',
    ),
  },
  {
    name: "a password may not be filled in",
    main: form(
      '<label for="u">User name</label><input id="u" autocomplete="username"><label for="a">Password</label><input id="a" type="password" autocomplete="off">',
    ),
  },
  {
    name: "a sum must be solved",
    main: form(
      '<label for="u">User name</label><input id="u" autocomplete="username"><label for="p">Password</label><input id="p" type="password" autocomplete="current-password"><label for="a">What is 7 + 12?</label><input id="a">',
    ),
  },
  {
    name: "a label holds two fields",
    main: form(
      '<label>Name and town <input autocomplete="name"><input autocomplete="address-level2"></label>',
    ),
  },
  {
    name: "an editable part has no name",
    main: '<div contenteditable="true" style="border: 2px solid #444; padding: 1rem">Write here</div>',
  },
  {
    name: "a switch has no name",
    main: '<button type="button" role="switch" aria-checked="false" onclick="this.setAttribute(\'aria-checked\', this.getAttribute(\'aria-checked\') !== \'true\')"></button>',
  },
  {
    name: "a drawn box to tick",
    main: "<div class=\"box\" onclick=\"this.textContent = this.textContent === '☐ Remember me' ? '☑ Remember me' : '☐ Remember me'\" style=\"cursor: pointer\">☐ Remember me</div>",
  },
  {
    name: "a drawn list of choices",
    main: '<div style="border: 2px solid #444; padding: .5rem; width: 200px; cursor: pointer" onclick="document.getElementById(\'o\').hidden = !document.getElementById(\'o\').hidden">Choose a library ▾</div><div id="o" hidden><div style="cursor: pointer" onclick="1">Main library</div><div style="cursor: pointer" onclick="1">North library</div></div>',
  },
  { name: "a bar of progress has no name", main: '<progress value="3" max="10"></progress>' },
  {
    name: "focus is put in the middle of the page",
    main: `<p>Read this before you fill in the form, because it tells you what you need to have at hand when you begin.</p>${form('<label for="a">Name</label><input id="a" autocomplete="name" autofocus>')}`,
  },
  {
    name: "the label stands far from its field",
    main: form(
      '<label for="a">Name</label><div style="height: 420px"></div><input id="a" autocomplete="name">',
    ),
  },
  {
    name: "nothing can be corrected before it binds",
    main: '<form action="/pay" method="post"><label for="a">Card number</label><input id="a" autocomplete="cc-number"><p><button>Pay 500 kronor now</button></p></form>',
  },
  {
    name: "the same question twice",
    main: form(
      '<label for="a">Email</label><input id="a" type="email" autocomplete="email"><label for="b">Write your email again</label><input id="b" type="email" autocomplete="email">',
    ),
  },
  {
    name: "a wrong email is refused by colour",
    main: refusing('document.getElementById("a").style.border = "2px solid #c00"'),
  },
  {
    name: "the error of a wrong email appears without being told",
    main: refusing('document.getElementById("e").textContent = "Write your email with an @"'),
  },
  {
    name: "a form with a wrong email is emptied",
    main: refusing(
      'document.getElementById("e").textContent = "Write your email with an @"; document.getElementById("e").focus(); this.reset()',
    ),
  },
  {
    name: "an error does not say how a date is written",
    main: form(
      '<label for="a">Start date</label><input id="a" value="3/4" aria-invalid="true" aria-describedby="e"><p id="e" class="error">Invalid date</p>',
    ),
  },
  {
    name: "leaving a field sends the form",
    main: '<form action="/hours.html"><label for="n">Number of books</label><input id="n" name="n" onchange="this.form.submit()"><p><button>Send</button></p></form>',
  },
  {
    name: "a code cannot be pasted",
    main: form(
      '<label for="c">Code from the text message</label><input id="c" autocomplete="one-time-code" onpaste="return false">',
    ),
  },
  {
    name: "the billing address has to be written again",
    main: form(
      '<h2>Delivery</h2><label for="s">Address</label><input id="s" autocomplete="shipping street-address"><h2>Billing</h2><label for="b">Address</label><input id="b" autocomplete="billing street-address">',
    ),
  },
  {
    name: "the number of hits is not told",
    main: '<label for="q">Library</label><input id="q"><p id="n">3 libraries</p><ul id="l"><li>Ashby</li><li>Birch</li><li>Cole</li></ul><script>q.oninput = () => { let c = 0; for (const one of l.children) { one.hidden = !one.textContent.toLowerCase().includes(q.value); c += !one.hidden } n.textContent = c + " libraries" }</script>',
  },
  {
    name: "suggestions are not told",
    main: '<label for="q">Book</label><input id="q" autocomplete="off"><div id="l"></div><script>q.oninput = () => { l.innerHTML = q.value ? "<div>Anna Karenina</div><div>Animal Farm</div>" : "" }</script>',
  },
  {
    name: "a pattern is not told",
    main: '<form action="/send"><label for="a">Number of the card</label><input id="a" pattern="[A-Z]{2}[0-9]{8}"><p><button>Send</button></p></form>',
  },
  {
    name: "an empty form says that something went wrong",
    main: '<form id="f" novalidate><label for="a">Number of the card (required)</label><input id="a" required><p id="m" role="alert"></p><button>Send</button></form><script>f.onsubmit = (e) => { e.preventDefault(); m.textContent = "Something went wrong." }</script>',
  },
];

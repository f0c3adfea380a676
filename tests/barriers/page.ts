import type { Barrier } from "./barrier.ts";

/** Language, titles, headings, lists, tables, landmarks and other structure. */
export const STRUCTURE: readonly Barrier[] = [
  { name: "the page has no language", html: "" },
  { name: "the page has an empty language", html: 'lang=""' },
  { name: "the page has a language that does not exist", html: 'lang="zzz-english"' },
  { name: "the page says that it is in another language", html: 'lang="sv"' },
  {
    name: "a paragraph in another language is not marked",
    main: "<p>The library lends books to everyone.</p><p>Biblioteket lånar ut böcker, filmer och spel till alla som bor i kommunen, och du kan låna i fyra veckor.</p>",
  },
  {
    name: "a part is marked as another language than it is",
    main: '<p>We write in Swedish too.</p><p lang="fr">Biblioteket lånar ut böcker, filmer och spel till alla som bor i kommunen, och du kan låna i fyra veckor.</p>',
  },
  {
    name: "a part has a language that is no code",
    main: '<p lang="swedish">Biblioteket lånar ut böcker, filmer och spel till alla som bor i kommunen.</p><p>The library lends books.</p>',
  },
  {
    name: "Arabic text runs from left to right",
    main: '<p>Information in Arabic:</p><p lang="ar" dir="ltr">تعير المكتبة الكتب والأفلام والألعاب لكل من يسكن في البلدية لمدة أربعة أسابيع.</p>',
  },
  {
    name: "letters are turned round by direction",
    main: '<p>Welcome to the <span style="unicode-bidi: bidi-override; direction: rtl">yrarbil</span> in the main street.</p>',
  },
  { name: "the page has no title", title: "" },
  { name: "the title is empty", title: "<title></title>" },
  { name: "the title is a placeholder", title: "<title>Untitled document</title>" },
  { name: "the title is a file name", title: "<title>index_final2.html</title>" },
  { name: "the title says nothing of the page", title: "<title>Home</title>" },
  { name: "a heading is empty", main: "<h2></h2><p>Borrow books for four weeks.</p>" },
  {
    name: "a heading says nothing",
    main: "<h2>Info</h2><p>Borrow books for four weeks.</p><h2>More</h2><p>Bring your card.</p>",
  },
  {
    name: "there is no first heading",
    heading: "",
    main: "<p>Borrow books for four weeks.</p><h2>Card</h2><p>Bring your card.</p>",
  },
  {
    name: "a level is skipped among headings",
    main: "<p>Borrow books.</p><h4>Card</h4><p>Bring your card.</p>",
  },
  {
    name: "bold paragraphs are headings",
    main: "<p><b>How to get a card</b></p><p>Come to us with your identity card and we make one at once.</p><p><b>How long you can borrow</b></p><p>You can borrow for four weeks.</p>",
  },
  {
    name: "a large div is a heading",
    main: '<div style="font-size: 1.6rem; font-weight: bold">How to get a card</div><p>Come to us with your identity card and we make one at once, while you wait.</p>',
  },
  {
    name: "a whole paragraph is a heading",
    main: "<h2>The library lends books, films and games to everyone who lives in the municipality, and you can borrow them for four weeks at a time, or longer if nobody else waits for them.</h2><p>Welcome.</p>",
  },
  {
    name: "a list is drawn with bullets and breaks",
    main: "<p>You can borrow:</p><p>• books<br>• films<br>• games</p>",
  },
  {
    name: "a list is drawn with dashes",
    main: "<p>- books of all kinds</p><p>- films on disc</p><p>- games for consoles</p>",
  },
  {
    name: "a numbered list is drawn with paragraphs",
    main: "<p>1. Come to the library.</p><p>2. Show your card.</p><p>3. Take your books home.</p>",
  },
  { name: "a list holds what is no item", main: "<ul><div>Books</div><div>Films</div></ul>" },
  { name: "items stand outside a list", main: "<div><li>Books</li><li>Films</li></div>" },
  {
    name: "a list in a list is no part of an item",
    main: "<ul><li>Books</li><ul><li>Novels</li><li>Poems</li></ul><li>Films</li></ul>",
  },
  {
    name: "a list of definitions is made wrongly",
    main: "<dl><p>Loan</p><dd>Four weeks</dd><span>Fee</span></dl>",
  },
  { name: "definitions without terms", main: "<dl><dd>Four weeks</dd><dd>Ten kronor</dd></dl>" },
  { name: "an empty list", main: "<p>You can borrow:</p><ul></ul>" },
  {
    name: "a table has no headers",
    main: "<table><tr><td>Day</td><td>Opens</td><td>Closes</td></tr><tr><td>Monday</td><td>10</td><td>18</td></tr><tr><td>Tuesday</td><td>10</td><td>20</td></tr></table>",
  },
  {
    name: "headers of a table are bold cells",
    main: "<table><tr><td><b>Day</b></td><td><b>Opens</b></td><td><b>Closes</b></td></tr><tr><td>Monday</td><td>10</td><td>18</td></tr><tr><td>Tuesday</td><td>10</td><td>20</td></tr></table>",
  },
  {
    name: "a table is for layout",
    main: '<table width="100%"><tr><td width="30%"><p>To the left there is a menu with all that we do.</p></td><td><h2>News</h2><p>The library is open on Sunday. Everyone is welcome to the party.</p></td></tr></table>',
  },
  {
    name: "a layout table has headers",
    main: '<table role="presentation"><tr><th>News of the day</th></tr><tr><td>The library is open on Sunday.</td></tr></table>',
  },
  {
    name: "tables lie in tables",
    main: "<table><tr><td><table><tr><td><table><tr><td>Welcome to the library of our town</td></tr></table></td></tr></table></td></tr></table>",
  },
  {
    name: "a header cell is empty",
    main: "<table><caption>Hours</caption><tr><th>Day</th><th></th></tr><tr><td>Monday</td><td>10</td></tr><tr><td>Tuesday</td><td>11</td></tr></table>",
  },
  {
    name: "the caption is a cell across the table",
    main: '<table><tr><td colspan="3">Opening hours in spring</td></tr><tr><th>Day</th><th>Opens</th><th>Closes</th></tr><tr><td>Monday</td><td>10</td><td>18</td></tr></table>',
  },
  {
    name: "cells refer to headers that are not there",
    main: '<table><tr><th id="d">Day</th><th id="o">Opens</th></tr><tr><td headers="day">Monday</td><td headers="hours">10</td></tr></table>',
  },
  {
    name: "the scope of a header is no scope",
    main: '<table><tr><th scope="column">Day</th><th scope="column">Opens</th></tr><tr><td>Monday</td><td>10</td></tr></table>',
  },
  {
    name: "two levels of headers are not tied to cells",
    main: '<table><tr><th></th><th colspan="2">Spring</th><th colspan="2">Autumn</th></tr><tr><th></th><th>Opens</th><th>Closes</th><th>Opens</th><th>Closes</th></tr><tr><td>Monday</td><td>10</td><td>18</td><td>11</td><td>17</td></tr></table>',
  },
  {
    name: "a table has nothing but headers",
    main: "<table><tr><th>Day</th><th>Opens</th></tr><tr><th>Monday</th><th>10</th></tr><tr><th>Tuesday</th><th>11</th></tr></table>",
  },
  {
    name: "a table is drawn with spaces",
    main: "<pre>Day        Opens    Closes\nMonday     10       18\nTuesday    10       20\nWednesday  10       18</pre>",
  },
  {
    name: "columns are made with a definition in divs",
    main: '<div style="display: table"><div style="display: table-row"><b style="display: table-cell">Day</b><b style="display: table-cell">Opens</b></div><div style="display: table-row"><span style="display: table-cell">Monday</span><span style="display: table-cell">10</span></div><div style="display: table-row"><span style="display: table-cell">Tuesday</span><span style="display: table-cell">11</span></div></div>',
  },
  { name: "words are spaced with spaces", main: "<p>W E L C O M E to the library.</p>" },
  {
    name: "room is made with empty paragraphs",
    main: "<p>Borrow books.</p><p>&nbsp;</p><p>&nbsp;</p><p>&nbsp;</p><p>Bring your card.</p>",
  },
  {
    name: "paragraphs are made with breaks",
    main: "<div>The library lends books, films and games to everyone who lives here.<br><br>You can borrow for four weeks at a time, or longer.<br><br>Bring your card.</div>",
  },
  {
    name: "a quotation is for indentation",
    main: "<blockquote>Open from ten to six.</blockquote><blockquote><blockquote>On Sundays from twelve.</blockquote></blockquote>",
  },
  {
    name: "presentational elements",
    main: '<center><font color="#aa0000" size="5">Welcome to the library</font></center><p><big>Open</big> all days.</p>',
  },
  {
    name: "a marquee",
    main: "<marquee>The library is closed on Friday because of a holiday.</marquee>",
  },
  {
    name: "blinking text",
    head: "<style>@keyframes b { 50% { opacity: 0 } } .b { animation: b 1s steps(2) infinite }</style>",
    main: '<p class="b">The library is closed on Friday.</p>',
  },
  {
    name: "an id is there twice",
    main: '<label for="n">Name</label><input id="n" autocomplete="name"><label for="m">Town</label><input id="n" autocomplete="address-level2">',
  },
  {
    name: "there is no main content marked",
    header: '<div><a href="/start.html">Library of Storby</a></div>',
    main: "</main><div><p>You can borrow books.</p></div><main hidden>",
  },
  {
    name: "content lies outside of landmarks",
    header:
      '<a class="skip" href="#main">Skip to the content</a><p>We are closed on Friday because of the holiday in our town.</p>',
  },
  { name: "there are two main parts", main: "</main><main><h2>News</h2><p>We open on Sunday.</p>" },
  {
    name: "two navigations have no names",
    header:
      '<a class="skip" href="#main">Skip to the content</a><nav><ul><li><a href="/hours.html">Opening hours</a></li></ul></nav><nav><ul><li><a href="/contact.html">Contact us</a></li></ul></nav>',
  },
  {
    name: "there is no way past the navigation",
    header: `<div>${Array.from({ length: 14 }, (_, n) => `<a href="/hours.html?${n}">Branch ${n + 1}</a> `).join(" | ")}</div>`,
    heading: "<div>Borrow books</div>",
    main: "</main><div><p>You can borrow books.</p></div><main hidden>",
  },
  {
    name: "the skip link leads nowhere",
    header:
      '<a class="skip" href="#content">Skip to the content</a><header><a href="/start.html">Library</a></header>',
  },
  {
    name: "the skip link stays hidden",
    header:
      '<a style="position: absolute; left: -9999px" href="#main">Skip to the content</a><header><a href="/start.html">Library</a></header>',
  },
  {
    name: "what is read comes in another order than what is seen",
    main: '<div style="display: flex; flex-direction: column-reverse"><p>Then you take your books home.</p><p>First you show your card.</p></div>',
  },
  {
    name: "steps are placed out of order",
    main: '<div style="position: relative; height: 200px"><p style="position: absolute; top: 120px">3. Take your books.</p><p style="position: absolute; top: 0">1. Come to us.</p><p style="position: absolute; top: 60px">2. Show your card.</p></div>',
  },
  {
    name: "a frame has no title",
    main: '<iframe src="/hours.html" width="400" height="200"></iframe>',
  },
  {
    name: "a frame's title says nothing",
    main: '<iframe title="frame" src="/hours.html" width="400" height="200"></iframe>',
  },
  {
    name: "zoom is switched off",
    head: '<meta name="viewport" content="width=device-width, user-scalable=no">',
  },
  {
    name: "zoom is limited",
    head: '<meta name="viewport" content="width=device-width, maximum-scale=1">',
  },
  { name: "the page loads anew by itself", head: '<meta http-equiv="refresh" content="60">' },
  {
    name: "the page goes to another by itself",
    head: '<meta http-equiv="refresh" content="20; url=/hours.html">',
  },
  {
    name: "a script goes to another page by itself",
    main: "<p>You will be sent on soon.</p><script>setTimeout(() => { location.href = '/hours.html' }, 4000)</script>",
  },
  {
    name: "the page holds one direction",
    head: "<style>@media (orientation: portrait) { html { transform: rotate(90deg) } }</style>",
  },
  {
    name: "two columns by places of their own",
    main: '<div style="width: 900px"><p>A wide part that has to be scrolled sideways on a narrow window or at four hundred percent, since its width is set in pixels and does not follow.</p></div>',
  },
  { name: "a role that does not exist", main: '<div role="textlink">Open from ten to six.</div>' },
  {
    name: "an ARIA attribute that does not exist",
    main: '<button type="button" aria-labeledby="x">Renew loans</button>',
  },
  {
    name: "an ARIA attribute's value does not exist",
    main: '<button type="button" aria-pressed="yes">Remember</button>',
  },
  {
    name: "a role lacks what it requires",
    main: '<div role="checkbox" tabindex="0" onclick="1">Remember me</div>',
  },
  {
    name: "a role lacks its parent",
    main: '<div role="tab" tabindex="0" aria-selected="true">Books</div>',
  },
  {
    name: "a list by role has other children",
    main: '<div role="list"><div>Books</div><div>Films</div></div>',
  },
  {
    name: "a reference leads nowhere",
    main: '<button type="button" aria-labelledby="nothing"></button>',
  },
  {
    name: "content that is seen is hidden from assistive technology",
    main: '<p aria-hidden="true">We are closed on Friday because of the holiday.</p>',
  },
  {
    name: "a heading is no heading any more",
    main: '<h2 role="presentation">How to get a card</h2><p>Come to us.</p>',
  },
  {
    name: "a list is no list any more",
    main: '<ul role="presentation"><li>Books</li><li>Films</li><li>Games</li></ul>',
  },
  {
    name: "a name on what takes none",
    main: '<p><span aria-label="Opening hours">10-18</span> every day</p>',
  },
  {
    name: "focus in what is hidden",
    main: '<div aria-hidden="true"><a href="/hours.html">Opening hours</a></div>',
  },
  { name: "the doctype is missing", main: "<p>Borrow books.</p>", html: "NODOCTYPE" },
  {
    name: "content is inserted by the style sheet",
    head: "<style>.w::before { content: 'Warning: the library is closed on Friday. ' }</style>",
    main: '<p class="w">Welcome.</p>',
  },
  {
    name: "attributes are given twice",
    main: '<p>See the <a href="/hours.html" href="/contact.html">opening hours</a>.</p>',
  },
  {
    name: "elements are closed in the wrong order",
    main: "<p>We are <strong>closed on <em>Friday</strong> and Saturday</em>.</p>",
  },
  {
    name: "a pop-up lies over the page without being a dialog",
    main: '<div style="position: fixed; inset: 0; background: rgba(0,0,0,.5)"><div style="background: #fff; margin: 10vh auto; width: 20rem; padding: 1rem"><p>We use cookies to make our pages better for you.</p><button type="button" onclick="this.parentNode.parentNode.remove()">Accept</button></div></div>',
  },
  {
    name: "a table is drawn with grids",
    main: '<div><div style="display: grid; grid-template-columns: 2fr 1fr 1fr"><div><b>Day</b></div><div><b>Opens</b></div><div><b>Closes</b></div></div><div style="display: grid; grid-template-columns: 2fr 1fr 1fr"><div>Monday</div><div>10</div><div>18</div></div><div style="display: grid; grid-template-columns: 2fr 1fr 1fr"><div>Tuesday</div><div>11</div><div>18</div></div></div>',
  },
  {
    name: "a layout table calls itself one",
    main: '<table summary="Layout table"><tr><th>Books</th><td>You can borrow for four weeks at a time.</td></tr></table>',
  },
  {
    name: "paragraphs and headings are made with breaks and bold",
    main: "<div>The library lends books to everyone who lives here.<br><br><b>Your card</b><br><br>You get a card at the desk if you show who you are.<br><br><b>Your loans</b><br><br>You keep a book for four weeks at a time.</div>",
  },
  {
    name: "the menu does not tell the current page",
    main: '<nav aria-label="Borrowing"><ul><li><a href="/start.html">Start</a></li><li><a href="/borrow.html" style="font-weight: 700; border-left: 4px solid">Borrow books</a></li><li><a href="/renew.html">Renew</a></li></ul></nav>',
  },
];

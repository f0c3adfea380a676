import type { Barrier } from "./barrier.ts";

const LONG =
  "The library lends books, films and games to everyone who lives in the municipality, and you can borrow them for four weeks at a time, or longer if nobody else is waiting for them. You need a library card, which you get when you show your identity card. Children need a parent who signs for them. If you return a book too late you pay a fee for each day, but never more than a hundred kronor for one loan. ";

/** Text, colour, contrast, images and media. */
export const TEXT: readonly Barrier[] = [
  {
    name: "text has low contrast",
    main: '<p style="color: #999">The library is open from ten to six.</p>',
  },
  {
    name: "large text has low contrast",
    main: '<p style="color: #b5b5b5; font-size: 2rem">Open from ten to six</p>',
  },
  {
    name: "text over a gradient has low contrast",
    main: '<div style="background: linear-gradient(90deg, #fff, #bbb); color: #999; padding: 1rem">The library is open from ten to six every day.</div>',
  },
  {
    name: "text over a picture has low contrast",
    main: '<div style="background: url(/grey.svg); color: #777; padding: 1rem">The library is open from ten to six every day.</div>',
  },
  {
    name: "half-transparent text has low contrast",
    main: '<p style="opacity: .4">The library is open from ten to six every day.</p>',
  },
  {
    name: "a placeholder has low contrast",
    head: "<style>::placeholder { color: #bbb; opacity: 1 }</style>",
    main: '<form action="/s"><label for="q">Search</label><input id="q" placeholder="Title or author"><button>Search</button></form>',
  },
  {
    name: "a button's text has low contrast",
    main: '<button type="button" style="background: #4aa3df; color: #fff; border: 0">Renew my loans</button>',
  },
  {
    name: "text turns faint under the pointer",
    head: "<style>.h:hover { color: #bbb }</style>",
    main: '<p>See our <a class="h" href="/hours.html">opening hours</a>.</p>',
  },
  {
    name: "text turns faint with focus",
    head: "<style>.h:focus { color: #ccc }</style>",
    main: '<p>See our <a class="h" href="/hours.html">opening hours</a>.</p>',
  },
  {
    name: "a link in text is told by colour alone",
    head: "<style>main a { color: #003e8a; text-decoration: none }</style>",
    main: '<p>You can borrow books for four weeks, see our <a href="/hours.html">opening hours</a> before you come.</p>',
  },
  {
    name: "a link looks like the text around it",
    head: "<style>main a { color: inherit; text-decoration: none }</style>",
    main: '<p>You can borrow books for four weeks, see our <a href="/hours.html">opening hours</a> before you come.</p>',
  },
  {
    name: "the required fields are told by colour",
    main: '<form action="/s"><p>Fields in red must be filled in.</p><label for="a" style="color: #b00">Name</label><input id="a" autocomplete="name"><label for="b">Town</label><input id="b" autocomplete="address-level2"><button>Send</button></form>',
  },
  {
    name: "colour alone tells the state in a table",
    main: '<table><caption>Rooms</caption><tr><th>Room</th><th>Monday</th><th>Tuesday</th></tr><tr><th>Study</th><td style="background: #0a0"></td><td style="background: #d00"></td></tr><tr><th>Music</th><td style="background: #d00"></td><td style="background: #0a0"></td></tr></table>',
  },
  {
    name: "a coloured dot tells the state",
    main: '<style>.d { display: inline-block; width: 14px; height: 14px; border-radius: 50% }</style><ul><li><span class="d" style="background: #0a0"></span> Main library</li><li><span class="d" style="background: #d00"></span> North library</li></ul><p>Green libraries are open and red ones are closed.</p>',
  },
  {
    name: "the instruction names a colour",
    main: '<p>Press the green button to renew your loan.</p><button type="button" style="background: #060; color: #fff">Renew</button><button type="button" style="background: #900; color: #fff">Return</button>',
  },
  {
    name: "the instruction names a shape",
    main: '<p>Click the round icon to go on.</p><button type="button" aria-label="Go on">→</button>',
  },
  {
    name: "the instruction names a place",
    main: '<p>Use the links in the right-hand column to find your library.</p><p><a href="/hours.html">Opening hours</a></p>',
  },
  {
    name: "the instruction is a sound",
    main: "<p>When you hear the beep, fill in your number.</p>",
  },
  {
    name: "colours are set without a background",
    head: "<style>html, body { background: transparent !important } .c { color: #eee; }</style>",
    main: '<p class="c">The library is open from ten to six.</p>',
  },
  {
    name: "an icon has low contrast",
    main: '<button type="button" aria-label="Search"><svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#c8c8c8" stroke-width="2" aria-hidden="true"><circle cx="10" cy="10" r="6"/><path d="M15 15l6 6"/></svg></button>',
  },
  {
    name: "a box to tick that a style sheet draws can hardly be seen",
    head: "<style>main input { position: absolute; opacity: 0 } main label { position: relative; padding-left: 40px } main label::before { content: ''; position: absolute; left: 0; width: 24px; height: 24px; border: 1px solid #ccc }</style>",
    main: '<form action="/s"><p><input type="checkbox" id="n" name="n"> <label for="n">Send me news</label></p><button>Send</button></form>',
  },
  {
    name: "the edge of a field can hardly be seen",
    main: '<form action="/s"><label for="q">Search</label><input id="q" style="border: 1px solid #ddd"><button>Search</button></form>',
  },
  { name: "all of a paragraph is italic", main: `<p><em>${LONG}</em></p>` },
  {
    name: "all of a paragraph is capitals",
    main: `<p style="text-transform: uppercase">${LONG}</p>`,
  },
  {
    name: "capitals are written",
    main: "<p>THE LIBRARY LENDS BOOKS AND FILMS TO EVERYONE WHO LIVES IN THE MUNICIPALITY AND YOU CAN BORROW THEM FOR FOUR WEEKS</p>",
  },
  { name: "text is justified", main: `<p style="text-align: justify">${LONG}</p>` },
  {
    name: "text is very small",
    main: '<p style="font-size: 8px">The library lends books, films and games to everyone who lives here.</p>',
  },
  {
    name: "lines are very long",
    head: "<style>body { max-width: none }</style>",
    main: `<p style="width: 1200px; max-width: 100%">${LONG}</p>`,
  },
  { name: "lines are tight", main: `<p style="line-height: 1">${LONG}</p>` },
  { name: "a long text is centred", main: `<p style="text-align: center">${LONG}</p>` },
  {
    name: "text that is no link is underlined",
    main: '<p>You <u>must bring your card</u> when you borrow, and <a href="/hours.html">come when we are open</a>.</p>',
  },
  {
    name: "text is hard to read",
    main: "<p>Implementeringen</p><p>Notwithstanding the aforementioned administrative responsibilities, municipal authorities endeavouring to facilitate interlibrary collaboration necessarily presuppose comprehensive documentation concerning bibliographical infrastructure, organisational prerequisites, intermunicipal compensation arrangements and supplementary regulatory considerations pertaining to jurisdictional accountability, simultaneously acknowledging multidimensional interdependencies characterising contemporary institutional environments. Consequently, operationalisation of aforementioned considerations necessitates interdisciplinary competencies, comprehensive reconceptualisation of established procedural methodologies, and systematic characterisation of organisational interrelationships.</p>",
  },
  {
    name: "an abbreviation is not explained",
    main: "<p>Ask the FKBA about your ILL before you come to the library.</p>",
  },
  {
    name: "a text does not fit when it is enlarged",
    main: '<div style="height: 24px; overflow: hidden; width: 260px">Open from ten to six on all days of the week</div>',
  },
  {
    name: "text is cut off by its box",
    main: '<p style="width: 120px; white-space: nowrap; overflow: hidden">Open from ten to six on all days of the week</p>',
  },
  {
    name: "texts lie over each other",
    main: '<p>The library is open from ten to six.</p><p style="margin-top: -38px">You can borrow books for four weeks.</p>',
  },
  {
    name: "text has a fixed size in the window",
    head: "<style>html { font-size: 1.2vw } body { max-width: none }</style>",
    main: `<p>${LONG}</p>`,
  },
  {
    name: "information is only in a title attribute",
    main: '<p>Fee: <span title="Ten kronor for each day, but never more than a hundred">see here</span></p>',
  },
  { name: "an image has no text", main: '<img src="/map.svg" width="200" height="120">' },
  {
    name: "an image's text is its file name",
    main: '<img src="/map.svg" alt="IMG_2043.jpg" width="200" height="120">',
  },
  {
    name: "an image's text is a placeholder",
    main: '<img src="/map.svg" alt="image" width="200" height="120">',
  },
  {
    name: "an image's text says that it is an image",
    main: '<img src="/map.svg" alt="Image of a map of the town" width="200" height="120">',
  },
  {
    name: "a linked image has no text",
    main: '<a href="/hours.html"><img src="/map.svg" alt="" width="200" height="120"></a>',
  },
  {
    name: "an image's text is said beside it",
    main: '<figure><img src="/map.svg" alt="Map of the library" width="200" height="120"><figcaption>Map of the library</figcaption></figure>',
  },
  {
    name: "an image's text is very long",
    main: `<img src="/map.svg" alt="${LONG}" width="200" height="120">`,
  },
  {
    name: "a spacer has a text",
    main: '<p>Open <img src="/dot.gif" alt="spacer" width="20" height="1"> ten to six.</p>',
  },
  {
    name: "an image of text",
    main: '<img src="/text.svg" alt="Summer sale of old books" width="300" height="60">',
  },
  {
    name: "an informative image is hidden",
    main: '<img src="/text.svg" alt="" width="300" height="60">',
  },
  {
    name: "an informative image is a background",
    main: '<div style="background: url(/text.svg) no-repeat; width: 300px; height: 60px"></div>',
  },
  {
    name: "an inline drawing has no name",
    main: '<a href="/hours.html"><svg width="24" height="24" viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/></svg></a>',
  },
  {
    name: "a drawing as image has no name",
    main: '<svg role="img" width="100" height="100" viewBox="0 0 24 24"><path d="M2 2h20v20H2z"/><circle cx="12" cy="12" r="6" fill="red"/></svg>',
  },
  {
    name: "an area of a map has no text",
    main: '<img src="/map.svg" alt="Map of our libraries" width="200" height="120" usemap="#m"><map name="m"><area shape="rect" coords="0,0,100,60" href="/hours.html"><area shape="rect" coords="100,0,200,60" href="/contact.html" alt="North"></map>',
  },
  {
    name: "an image button has no text",
    main: '<form action="/s"><label for="q">Search</label><input id="q"><input type="image" src="/map.svg" width="44" height="44"></form>',
  },
  {
    name: "an object has no text",
    main: '<object data="/map.svg" type="image/svg+xml" width="200" height="120"></object>',
  },
  {
    name: "a canvas has no text",
    main: '<canvas id="c" width="200" height="100"></canvas><script>const x = document.getElementById("c").getContext("2d"); x.fillStyle = "#003"; for (let i = 0; i < 5; i++) x.fillRect(20 + 30 * i, 90 - 15 * i, 20, 15 * i)</script>',
  },
  { name: "a drawing of signs has no text", main: "<pre>  /\\_/\\\n ( o.o )\n  &gt; ^ &lt;</pre>" },
  {
    name: "a logo's text says logo alone",
    header:
      '<a class="skip" href="#main">Skip to the content</a><header><a href="/start.html"><img src="/map.svg" alt="logo" width="60" height="40"></a></header>',
  },
  {
    name: "the captions of a video are not there",
    main: '<video src="/film.webm" controls width="320"><track kind="captions" src="/none.vtt" srclang="en" label="English"></video>',
  },
  {
    name: "the captions of a video are empty",
    main: '<video src="/film.webm" controls width="320"><track kind="captions" src="data:text/vtt,WEBVTT" srclang="en" label="English"></video>',
  },
  {
    name: "a video has no captions",
    main: '<video src="/film.webm" controls width="320"></video>',
  },
  { name: "a sound has no text", main: '<audio src="/talk.mp3" controls></audio>' },
  { name: "a sound plays by itself", main: '<audio src="/talk.mp3" autoplay loop></audio>' },
  {
    name: "a film plays by itself without controls",
    main: '<video src="/film.webm" autoplay loop muted width="320"></video>',
  },
  {
    name: "a film in a frame plays by itself",
    main: '<iframe title="Film about the library" src="https://www.youtube.com/embed/abc?autoplay=1" width="320" height="200" allow="autoplay"></iframe>',
  },
  {
    name: "an animated picture moves on",
    main: '<img src="/moving.gif" alt="A turning globe" width="40" height="40">',
  },
  {
    name: "an animation goes on for ever",
    head: "<style>@keyframes m { to { transform: translateX(200px) } } .m { animation: m 3s linear infinite alternate }</style>",
    main: '<div class="m" style="width: 120px; background: #dde; padding: 1rem">New books</div>',
  },
  {
    name: "news roll by themselves",
    main: '<div id="n">Read about our new books</div><script>const t = ["Read about our new books", "Come to the party on Friday", "Apply for a card today"]; let i = 0; setInterval(() => { document.getElementById("n").textContent = t[++i % 3] }, 1500)</script>',
  },
  {
    name: "a part flashes",
    head: "<style>@keyframes f { 50% { background: #fff } } .f { animation: f .15s steps(2) infinite; background: #d00; width: 600px; height: 400px }</style>",
    main: '<div class="f"></div>',
  },
  {
    name: "a message goes away by itself",
    main: '<p id="m" role="status">Your loan is renewed until 4 May.</p><script>setTimeout(() => document.getElementById("m").remove(), 3000)</script>',
  },
  {
    name: "the session runs out",
    main: '<p>You will be logged out in <span id="t">60</span> seconds.</p><script>let s = 60; setInterval(() => { document.getElementById("t").textContent = --s; if (s < 1) location.href = "/start.html" }, 1000)</script>',
  },
  {
    name: "words are written with signs that look like letters",
    main: "<p>𝗡𝗲𝘄 𝗯𝗼𝗼𝗸𝘀 every Friday.</p>",
  },
  {
    name: "text is filled with a faint gradient",
    main: '<p style="background: linear-gradient(90deg, #bbb, #ddd); background-clip: text; -webkit-text-fill-color: transparent">New books every Friday</p>',
  },
  {
    name: "text that a style sheet writes is faint",
    head: '<style>.t::before { content: "At " attr(data-at) ": "; color: #bbb }</style>',
    main: '<ul><li class="t" data-at="ten">Stories</li></ul>',
  },
  {
    name: "a chart's lines are faint",
    main: '<svg role="img" aria-label="Loans rise from 20 to 90" viewBox="0 0 300 120" width="300" height="120"><path d="M0 110L90 80L200 60L300 9" fill="none" stroke="#dde6c8" stroke-width="3"/></svg>',
  },
  {
    name: "a legend tells by colour alone",
    main: '<svg role="img" aria-label="Loans rise, visits fall" viewBox="0 0 300 120" width="300" height="120"><path d="M0 110L300 9" fill="none" stroke="#b00020" stroke-width="3"/><path d="M0 9L300 90" fill="none" stroke="#00663a" stroke-width="3"/></svg><ul style="list-style: none"><li><span style="display: inline-block; width: 12px; height: 12px; background: #b00020"></span> Loans</li><li><span style="display: inline-block; width: 12px; height: 12px; background: #00663a"></span> Visits</li></ul>',
  },
  {
    name: "days are told by colour alone",
    main: '<table><caption>May</caption><tr><th scope="col">Mon</th><th scope="col">Tue</th><th scope="col">Wed</th><th scope="col">Thu</th></tr><tr><td style="background: #cfe8cf">4</td><td style="background: #f3c9c9">5</td><td style="background: #cfe8cf">6</td><td style="background: #cfe8cf">7</td></tr><tr><td style="background: #f3c9c9">11</td><td style="background: #cfe8cf">12</td><td style="background: #f3c9c9">13</td><td style="background: #cfe8cf">14</td></tr></table>',
  },
  {
    name: "an old price is told by a line through it",
    main: "<p>Bag for books: <s>12 pounds</s> <strong>9 pounds</strong></p>",
  },
  {
    name: "names are in another language",
    main: '<p><img src="/map.svg" alt="Karta över hur du hittar till biblioteket från stationen" width="300" height="180"></p>',
  },
  {
    name: "a message is in another language",
    main: '<button type="button" id="b">Renew</button><p id="m" role="status"></p><script>b.onclick = () => { m.textContent = "Det går inte att låna om boken, för någon annan står i kö till den." }</script>',
  },
];

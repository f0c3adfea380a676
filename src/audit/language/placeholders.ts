/** Titles that tools and templates put in and that nobody wrote for the page, in lower case. */
export const PLACEHOLDER_TITLES: ReadonlySet<string> = listed(
  `untitled|untitled document|untitled page|untitled-1|document|document title|doc|title|page|page title|new page|new document|new page 1|
  page 1|page 2|page1|home page title|home|homepage|welcome|index|default|test|test page|my page|my website|my site|website|web page|webpage|
  site title|your title here|title here|insert title here|enter title here|insert title|enter the title of your html document here|
  enter the title of your page here|title goes here|lorem ipsum|react app|vite app|vue app|vite + react|angular app|create next app|
  unbenannt|no title|none|null|undefined|todo|html|html document|blank|blank page|sample|sample page|example page|
  namnlös|namnlös sida|namnlöst dokument|dokument|titel|sida|sida 1|sidtitel|hem|startsida|hemsida|välkommen|ny sida|nytt dokument|
  testsida|min sida|webbplats|webbsida|exempelsida|skriv titel här`,
);

/** Headings that say of no section in particular what it is about, in lower case. */
export const PLACEHOLDER_HEADINGS: ReadonlySet<string> = listed(
  `heading|heading 1|heading 2|heading 3|heading 4|header|header 1|header 2|subheading|sub heading|title|subtitle|title here|section|section 1|section 2|section 3|
  section title|section heading|lorem|lorem ipsum|lorem ipsum dolor sit amet|placeholder|untitled|text|content here|your heading here|
  heading here|heading goes here|title goes here|insert heading here|h1|h2|h3|h4|tbd|todo|xxx|test|page|here|click here|new section|
  rubrik|rubrik 1|rubrik 2|rubrik 3|rubrik här|underrubrik|mellanrubrik|mellanrubrik 1|titel|avsnitt|avsnitt 1|avsnitt 2|sektion|sektion 1|
  text här|skriv rubrik här|platshållare|innehåll här|klicka här|sida`,
);

/** Headings that could stand over any text, in lower case. */
export const VAGUE_HEADINGS: ReadonlySet<string> = listed(
  `info|information|more|more info|more information|misc|miscellaneous|stuff|various|other|others|etc|read this|
  mer|mera|mer info|mer information|diverse|övrigt|blandat|läs detta|annat`,
);

/** Texts for images that say no more than that there is one, in lower case. */
export const PLACEHOLDER_ALTS: ReadonlySet<string> = listed(
  `image|images|an image|the image|image here|image1|image 1|image 2|image 3|image description|description|img|img1|picture|a picture|pic|pics|pic1|photo|a photo|photo1|photograph|graphic|
  graphics|spacer|blank|alt|alt text|alternative text|alt text here|alttext|alt tag|untitled|placeholder|placeholder image|thumbnail|thumb|banner image|
  insert alt text here|your alt text here|todo|tbd|null|undefined|none|no alt|n/a|image missing|decorative|decorative image|default|dummy|screenshot|screen shot|temp|test|foo|asdf|xxx|
  bild|en bild|bilden|bild 1|bild1|bild 2|bild 3|foto|ett foto|fotot|fotografi|illustration|en illustration|grafik|alternativtext|bildtext|bildbeskrivning|
  beskrivning|alt-text|platshållare|skärmbild|skärmdump|dekorativ|dekorativ bild|miniatyr|tom|saknas`,
);

/** Texts that name the kind of an image, so that only a look can say whether that is enough. */
export const KINDS_OF_IMAGE: ReadonlySet<string> = listed(
  `logo|our logo|company logo|logotype|logotyp|logga|chart|a chart|graph|a graph|diagram|a diagram|flow chart|flowchart|bar chart|pie chart|line chart|
  infographic|infografik|map|a map|karta|en karta|tabell|table|ett diagram|stapeldiagram|cirkeldiagram|linjediagram|flödesschema|figure|figure 1|figur|figur 1|icon|ikon`,
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split("|").map((word) => word.trim()));
}

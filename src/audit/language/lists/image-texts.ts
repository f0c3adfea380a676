import { type WordLists, wordsIn } from "#audit/language/words-by-language.ts";

const PLACEHOLDERS: WordLists = {
  en: `image|images|an image|the image|image here|image1|image 1|image 2|image 3|image description|description|img|img1|picture|a picture|pic|pics|pic1|photo|a photo|photo1|photograph|graphic|
  graphics|spacer|blank|alt|alt text|alternative text|alt text here|alttext|alt tag|untitled|placeholder|placeholder image|thumbnail|thumb|banner image|
  insert alt text here|your alt text here|todo|tbd|null|undefined|none|no alt|n/a|image missing|decorative|decorative image|default|dummy|screenshot|screen shot|temp|test|foo|asdf|xxx`,
  sv: `bild|en bild|bilden|bild 1|bild1|bild 2|bild 3|foto|ett foto|fotot|fotografi|illustration|en illustration|grafik|alternativtext|bildtext|bildbeskrivning|
  beskrivning|alt-text|platshållare|skärmbild|skärmdump|dekorativ|dekorativ bild|miniatyr|tom|saknas`,
  de: "bild|bilder|ein bild|das bild|bild 1|bild 2|bild 3|bild hier|foto|ein foto|das foto|fotografie|grafik|illustration|eine illustration|bildbeschreibung|beschreibung|alternativtext|alt-text|platzhalter|platzhalterbild|bildschirmfoto|vorschaubild|miniaturbild|dekorativ|dekoratives bild|dekobild|schmuckbild|symbolbild",
  fr: "une image|l'image|photo|une photo|la photo|photographie|une photographie|illustration|une illustration|visuel|texte alternatif|description|description de l'image|capture d'écran|vignette|miniature|décoratif|décorative|image décorative|photo d'illustration|image d'illustration|sans titre",
  es: "imagen|imágenes|una imagen|la imagen|imagen 1|imagen 2|imagen 3|foto|una foto|la foto|fotografía|ilustración|una ilustración|texto alternativo|descripción|descripción de la imagen|captura de pantalla|miniatura|decorativo|decorativa|imagen decorativa|sin título",
  it: "immagine|immagini|un'immagine|l'immagine|immagine 1|immagine 2|immagine 3|foto|una foto|la foto|fotografia|illustrazione|testo alternativo|descrizione|descrizione immagine|descrizione dell'immagine|schermata|miniatura|decorativa|immagine decorativa|segnaposto|senza titolo",
  nl: "afbeelding|afbeeldingen|een afbeelding|de afbeelding|afbeelding 1|afbeelding 2|afbeelding 3|plaatje|een plaatje|foto|een foto|de foto|illustratie|alternatieve tekst|alt-tekst|beschrijving|beschrijving van de afbeelding|schermafbeelding|schermafdruk|miniatuur|decoratief|decoratieve afbeelding|naamloos",
  fi: "kuva|kuvat|kuva 1|kuva 2|kuva 3|kuva tähän|valokuva|kuvituskuva|kuvateksti|kuvaus|kuvan kuvaus|vaihtoehtoinen teksti|vaihtoehtoteksti|alt-teksti|kuvakaappaus|pikkukuva|koriste|koristekuva|nimetön",
  da: "billede|billeder|et billede|billedet|billede 1|billede 2|billede 3|foto|et foto|fotografi|illustration|en illustration|grafik|alternativ tekst|alt-tekst|billedtekst|beskrivelse|billedbeskrivelse|skærmbillede|dekorativ|dekorativt|dekorativt billede|pladsholder",
  no: "bilde|bilder|et bilde|bildet|bilde 1|bilde 2|bilde 3|foto|et foto|fotografi|illustrasjon|en illustrasjon|grafikk|alternativ tekst|alt-tekst|bildetekst|beskrivelse|bildebeskrivelse|skjermbilde|miniatyrbilde|dekorativ|dekorativt|dekorativt bilde|plassholder",
  pl: "obraz|obrazek|obraz 1|obrazek 1|zdjęcie|zdjęcie 1|zdjęcie 2|fotografia|ilustracja|tekst alternatywny|opis|opis obrazu|opis zdjęcia|zrzut ekranu|miniatura|dekoracja|obraz dekoracyjny|grafika|grafika dekoracyjna|bez tytułu",
  pt: "imagem|imagens|uma imagem|a imagem|imagem 1|imagem 2|imagem 3|foto|uma foto|a foto|fotografia|ilustração|texto alternativo|descrição|descrição da imagem|captura de tela|captura de ecrã|miniatura|decorativo|decorativa|imagem decorativa|sem título",
  ar: "صورة|الصورة|صور|صورة 1|صورة 2|صورة فوتوغرافية|رسم توضيحي|نص بديل|النص البديل|وصف الصورة|لقطة شاشة|صورة مصغرة|صورة زخرفية|صورة تزيينية",
};

/** Texts for images that say no more than that there is one. */
export const placeholderAlts = wordsIn(PLACEHOLDERS);

const KINDS: WordLists = {
  en: `logo|our logo|company logo|logotype|chart|a chart|graph|a graph|diagram|a diagram|flow chart|flowchart|bar chart|pie chart|line chart|
  infographic|map|a map|table|figure|figure 1|icon`,
  sv: `logotyp|logga|infografik|karta|en karta|tabell|ett diagram|stapeldiagram|cirkeldiagram|linjediagram|flödesschema|figur|figur 1|ikon`,
  de: "firmenlogo|unser logo|diagramm|ein diagramm|balkendiagramm|säulendiagramm|kreisdiagramm|tortendiagramm|liniendiagramm|flussdiagramm|schaubild|infografik|karte|eine karte|landkarte|lageplan|tabelle|abbildung|abbildung 1",
  fr: "le logo|notre logo|graphique|un graphique|diagramme|schéma|un schéma|organigramme|infographie|carte|une carte|plan|tableau|icône|pictogramme",
  es: "logotipo|nuestro logotipo|gráfico|un gráfico|gráfica|diagrama|diagrama de flujo|esquema|infografía|mapa|un mapa|plano|tabla|figura|figura 1|icono",
  it: "logotipo|il nostro logo|grafico|un grafico|diagramma|diagramma di flusso|schema|infografica|mappa|una mappa|cartina|tabella|figura|figura 1|icona",
  nl: "ons logo|grafiek|een grafiek|staafdiagram|cirkeldiagram|taartdiagram|lijndiagram|stroomdiagram|infografiek|kaart|een kaart|plattegrond|tabel|figuur|figuur 1|icoon|pictogram",
  fi: "kaavio|kuvaaja|pylväskaavio|ympyrädiagrammi|viivakaavio|vuokaavio|infografiikka|kartta|taulukko|kuvio|kuvio 1|ikoni|piirros",
  da: "vores logo|et diagram|søjlediagram|cirkeldiagram|kurvediagram|graf|rutediagram|infografik|kort|et kort|tabel|figur|figur 1|ikon",
  no: "logoen vår|et diagram|søylediagram|sektordiagram|linjediagram|graf|flytskjema|infografikk|kart|et kart|tabell|figur|figur 1|ikon",
  pl: "logotyp|nasze logo|wykres|wykres słupkowy|wykres kołowy|wykres liniowy|schemat|infografika|mapa|tabela|rysunek|rysunek 1|ikona",
  pt: "logótipo|logotipo|gráfico|um gráfico|diagrama|fluxograma|esquema|infográfico|mapa|um mapa|tabela|figura|figura 1|ícone",
  ar: "شعار|الشعار|رسم بياني|مخطط|خريطة|الخريطة|جدول|أيقونة",
};

/** Texts that name the kind of an image, so that only a look can say whether that is enough. */
export const kindsOfImage = wordsIn(KINDS);

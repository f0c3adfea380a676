import { type WordLists, wordsIn } from "#audit/language/words-by-language.ts";

// Without signs, as the texts of links are compared: "plus d infos".
const LISTS: WordLists = {
  en: `click|click here|here|click this|click this link|click me|this|this link|this page|link|links|more|read|read more|
  read on|read more here|learn more|find out more|see more|show more|view more|more info|more information|
  more details|details|info|information|continue|continue reading|go|go here|go there|see here|see this|
  full story|read article|read the article|read this|tap here|press here|follow this link|check it out|
  start|view|open|url|website|web page|page|document|file|download|download here|get it here|one`,
  sv: `klicka|klicka här|här|läs|läs mer|läs mera|läs vidare|läs mer här|läs här|mer|mera|mer här|mer info|mer information|
  mer om detta|se mer|visa mer|se här|se mera|länk|länken|länk här|denna länk|den här länken|denna sida|
  den här sidan|följ länken|följ länken här|gå hit|hit|tryck här|detaljer|fortsätt|fortsätt läsa|ladda ner här|
  ladda ner|ladda hem|ladda ned|hämta|hämta här|öppna|till sidan|sida|dokument|fil|webbplats|till artikeln|läs artikeln`,
  de: `hier|hier klicken|bitte hier klicken|klicken sie hier|klick hier|klicke hier|mehr|mehr hier|mehr dazu|mehr lesen|mehr erfahren|erfahren sie mehr|erfahre mehr|
  lesen|lesen sie mehr|lies mehr|weiterlesen|weiter lesen|lesen sie weiter|hier weiterlesen|mehr info|mehr infos|mehr informationen|weitere infos|weitere informationen|
  mehr details|mehr anzeigen|mehr ansehen|mehr sehen|ansehen|anzeigen|zum artikel|zum beitrag|zur seite|artikel lesen|beitrag lesen|ganzen artikel lesen|
  dieser link|diesem link|diesen link|diesem link folgen|diese seite|dieser seite|öffnen|herunterladen|hier herunterladen|jetzt herunterladen|seite|dokument|datei|webseite`,
  fr: `ici|cliquez|cliquez ici|cliquer ici|clique ici|par ici|lire|lire plus|lire la suite|lire l article|lire cet article|plus|en savoir plus|savoir plus|plus d info|plus d infos|
  plus d informations|plus de détails|voir|voir plus|voir ici|voir la suite|afficher plus|découvrir|en découvrir plus|consulter|détails|ce lien|suivez ce lien|suivre ce lien|lien|
  cette page|fichier|site|site web|télécharger|télécharger ici|ouvrir|continuer|continuer la lecture|poursuivre la lecture|infos|informations`,
  es: `aquí|clic aquí|haz clic aquí|haga clic aquí|hacer clic aquí|haz click aquí|pincha aquí|pinche aquí|pulsa aquí|pulse aquí|leer|leer más|leer mas|lee más|lea más|seguir leyendo|sigue leyendo|
  continuar leyendo|leer artículo|leer el artículo|más|más info|más información|más detalles|saber más|saber mas|conoce más|conozca más|descubre más|descubrir más|ver|ver más|ver mas|ver aquí|
  mostrar más|ver detalles|detalles|enlace|este enlace|esta página|página|documento|archivo|fichero|sitio web|descargar|descargar aquí|abrir|continuar|información`,
  it: `qui|clicca|clicca qui|cliccare qui|cliccando qui|fai clic qui|premi qui|leggi|leggi di più|leggi tutto|leggi ancora|leggi l articolo|continua|continua a leggere|continua la lettura|
  altro|di più|più info|più informazioni|maggiori informazioni|ulteriori informazioni|altre informazioni|scopri|scopri di più|scopri di piu|per saperne di più|saperne di più|
  vedi|vedi di più|vedi tutto|vedi qui|mostra altro|mostra di più|dettagli|vai|vai alla pagina|approfondisci|questo link|questa pagina|pagina|documento|sito web|scarica|scarica qui|apri|informazioni`,
  nl: `hier|klik|klik hier|klikken|lees|lees meer|lees hier|lees hier meer|lees verder|verder lezen|lees het artikel|meer|meer lezen|meer weten|meer info|meer informatie|meer details|
  bekijk|bekijk hier|bekijk meer|toon meer|meer tonen|zie hier|zie meer|ontdek meer|deze link|deze pagina|pagina|naar de pagina|bestand|downloaden|openen|ga verder|informatie`,
  fi: `tästä|tästä linkistä|tätä linkkiä|täällä|tänne|klikkaa|klikkaa tästä|klikkaa tätä|paina tästä|napsauta tästä|lue|lue lisää|lue tästä|lue tästä lisää|lue lisää tästä|lue koko juttu|lue artikkeli|
  lisää|lisää tästä|lisätietoa|lisätietoja|lisätietoja tästä|lisätiedot|näytä|näytä lisää|katso|katso lisää|katso tästä|tutustu|tutustu lisää|linkki|tämä linkki|tämä sivu|sivu|asiakirja|tiedosto|
  lataa|lataa tästä|avaa|jatka|jatka lukemista|siirry|siirry sivulle|verkkosivu`,
  da: `her|klik|klik her|tryk her|læs|læs mere|læs mere her|læs her|læs videre|læs artiklen|mere|mere her|mere info|mere information|flere detaljer|flere oplysninger|se|se her|se mere|vis mere|
  find ud af mere|få mere at vide|linket|dette link|denne side|side|dokument|fil|hent|hent her|åbn|fortsæt|fortsæt med at læse|detaljer|til siden|hjemmeside`,
  no: `her|klikk|klikk her|trykk her|les|les mer|les mer her|les meir|les her|les videre|les artikkelen|mer|meir|mer her|mer info|mer informasjon|flere detaljer|flere opplysninger|se|se her|se mer|vis mer|
  finn ut mer|lær mer|lenke|lenken|denne lenken|denne siden|side|dokument|fil|last ned|last ned her|åpne|fortsett|fortsett å lese|detaljer|til siden|nettside|informasjon`,
  pl: `tu|tutaj|kliknij|kliknij tu|kliknij tutaj|czytaj|czytaj więcej|czytaj dalej|czytaj całość|przeczytaj|przeczytaj więcej|więcej|więcej tutaj|więcej info|więcej informacji|więcej szczegółów|
  dowiedz się więcej|zobacz|zobacz więcej|zobacz tutaj|pokaż więcej|sprawdź|szczegóły|ten link|ta strona|strona|dokument|plik|pobierz|pobierz tutaj|otwórz|kontynuuj|przejdź|przejdź dalej|informacje|odnośnik`,
  pt: `aqui|clique|clique aqui|clica aqui|carregue aqui|ler|leia|ler mais|leia mais|continuar lendo|continue lendo|continuar a ler|continue a ler|ler artigo|ler o artigo|leia o artigo|mais|mais info|
  mais informação|mais informações|mais detalhes|saber mais|saiba mais|ver|veja|ver mais|veja mais|ver aqui|veja aqui|mostrar mais|descubra mais|detalhes|este link|esta página|página|documento|
  arquivo|ficheiro|baixar|baixe aqui|transferir|descarregar|abrir|continuar|informação|informações`,
  ar: `هنا|من هنا|انقر هنا|اضغط هنا|إضغط هنا|اقرأ|اقرأ المزيد|إقرأ المزيد|اقرأ أكثر|المزيد|للمزيد|مزيد من المعلومات|المزيد من المعلومات|لمزيد من المعلومات|معرفة المزيد|اعرف المزيد|
  تعرف على المزيد|تابع القراءة|متابعة القراءة|عرض المزيد|شاهد المزيد|التفاصيل|تفاصيل|مزيد من التفاصيل|رابط|الرابط|هذا الرابط|هذه الصفحة|صفحة|مستند|ملف|تحميل|تنزيل`,
};

/** Link texts that say of no page in particular where they lead. */
export const vagueLinks = wordsIn(LISTS);

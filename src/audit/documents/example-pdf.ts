/** A PDF file of one page as text, for examples: with or without text, tags, title and language. */
export function examplePdf({
  text = "Text",
  tagged = true,
  title = "Form",
  language = "en",
}): string {
  const content = text
    ? `${tagged ? "/P <</MCID 0>> BDC " : ""}BT /F 12 Tf 20 100 Td (${text}) Tj ET${tagged ? " EMC" : ""}`
    : "0 0 10 10 re f";
  const marks = tagged ? "/MarkInfo <</Marked true>> /StructTreeRoot 6 0 R" : "";
  const objects = [
    `<</Type /Catalog /Pages 2 0 R ${marks} ${language ? `/Lang (${language})` : ""} /ViewerPreferences <</DisplayDocTitle true>>>>`,
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /StructParents 0 /Resources <</Font <</F 5 0 R>>>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
    "<</Type /StructTreeRoot /K 7 0 R /ParentTree <</Nums [0 [7 0 R]]>>>>",
    "<</Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K 0>>",
    `<</Title (${title})>>`,
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${places.join("")}trailer\n<</Size ${count} /Root 1 0 R /Info 8 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
}

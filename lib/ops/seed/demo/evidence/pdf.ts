/** A one-page PDF with a heading, a ruled table and a stamp, all drawn by hand. */
export function samplePdf(): Buffer {
  const lines = Array.from({ length: 9 }, (_, row) => `60 ${640 - row * 40} m 535 ${640 - row * 40} l S`);
  const content = [
    "BT /F1 22 Tf 60 740 Td (Delivery record) Tj ET",
    "BT /F1 11 Tf 60 712 Td (Sample document of the demonstration, without any real person.) Tj ET",
    "0.6 w 0.45 G",
    ...lines,
    "60 640 m 60 320 l S 297 640 m 297 320 l S 535 640 m 535 320 l S",
    "0.15 0.45 0.4 RG 3 w 400 200 90 60 re S",
    "BT /F1 13 Tf 415 225 Td (SAMPLE) Tj ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

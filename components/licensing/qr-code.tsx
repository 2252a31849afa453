import encodeQR from "qr";

const QUIET = 2;

/** A text as dark squares on white, drawn on the server. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="license-qr"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={rows.map(rowPath).join("")} fill="#000" />
    </svg>
  );
}

/** One rectangle for each run of dark squares. */
function rowPath(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}

import { Readable } from "node:stream";

/** A workbook as a download; the rows are asked for as fast as they are sent. */
export const sheetResponse = (workbook: Readable, name: string): Response =>
  new Response(Readable.toWeb(workbook) as ReadableStream, {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });

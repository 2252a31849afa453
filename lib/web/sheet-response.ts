import { Readable } from "node:stream";

const headers = (type: string, name: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "private, no-store",
});

/** A workbook as a download; the rows are asked for as fast as they are sent. */
export const sheetResponse = (workbook: Readable, name: string): Response =>
  new Response(Readable.toWeb(workbook) as ReadableStream, {
    headers: headers("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name),
  });

/** Comma-separated text as a download. */
export const csvResponse = (text: string, name: string): Response =>
  new Response(text, { headers: headers("text/csv; charset=utf-8", name) });

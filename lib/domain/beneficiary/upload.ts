import { refusalText, refusedText } from "../shared/refusal";
import { ok, refuse, refuseField, type Result } from "../shared/result";

const MEGABYTE = 1024 * 1024;

/** The largest file taken (decision): 50,000 rows of fifteen columns need about a third of it. */
export const LARGEST_SHEET_BYTES = 20 * MEGABYTE;

const megabytes = LARGEST_SHEET_BYTES / MEGABYTE;

/** The same for a page to check by before it sends, with what it then says. */
export const sheetLimit = {
  bytes: LARGEST_SHEET_BYTES,
  megabytes,
  tooLarge: refusalText({ code: "fileTooLarge", params: { megabytes } }),
};

const texts: Readonly<Record<string, string>> = {
  inUse: "پرونده‌های ناتمام این اداره زیاد است. نخست یکی از آن‌ها را ثبت نهایی یا لغو کنید.",
  fileEmpty: "پرونده‌ای نرسید یا خالی است. آن را دوباره برگزینید و بفرستید.",
};

/** Why a file was not taken, by the code in the address; null where it names no refusal. */
export const uploadRefused = (code: string | undefined): string | null =>
  code !== undefined && Object.hasOwn(texts, code) ? (texts[code] ?? null) : refusedText(code, { megabytes });

/** The largest file once unpacked: a small file that becomes a huge one is an attack (decision). */
const LARGEST_UNPACKED_BYTES = 400 * MEGABYTE;

/** Refuses fileEmpty, fileTooLarge, and (under file) anything that is not named .xlsx; the content is checked by its parts. */
export function checkUpload({ name, bytes }: { name: string; bytes: number }): Result<null> {
  if (bytes <= 0) return refuse("fileEmpty");
  if (bytes > LARGEST_SHEET_BYTES) return refuse("fileTooLarge", { params: { megabytes } });
  if (/\.xls[mb]$|\.xltm$/i.test(name)) return refuseField("file", WITH_MACROS);
  return /\.xlsx$/i.test(name) ? ok(null) : refuseField("file", NO_WORKBOOK);
}

const WITH_MACROS = "پرونده ماکرو دارد و پذیرفته نیست. آن را با نوع xlsx، بدون ماکرو، ذخیره کنید.";
const NO_WORKBOOK = "تنها پرونده اکسل با نوع xlsx پذیرفته می‌شود.";

/**
 * Decides on the parts inside the packed file, whatever its name says. Refuses (under file) macros, links to other files,
 * what is no workbook, and what unpacks to too much.
 */
export function checkWorkbookParts(parts: readonly { name: string; bytes: number }[]): Result<null> {
  const has = (pattern: RegExp) => parts.some(({ name }) => pattern.test(name));
  if (has(/vbaProject|macrosheets|activeX/i)) return refuseField("file", WITH_MACROS);
  if (has(/externalLinks\//i))
    return refuseField("file", "پرونده به پرونده‌های دیگر پیوند دارد و پذیرفته نیست.");
  if (!has(/^xl\/workbook\.xml$/)) return refuseField("file", NO_WORKBOOK);
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  return unpacked <= LARGEST_UNPACKED_BYTES
    ? ok(null)
    : refuseField("file", "محتوای این پرونده بیش از اندازه بزرگ است.");
}

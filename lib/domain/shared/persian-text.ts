import { toLatinDigits } from "./persian-digits";

const ZWNJ = "\u200C";
// Bidi marks, embeddings, overrides and isolates, zero-width space, BOM, soft hyphen, lone surrogates, controls:
// invisible, and able to make a text look like another one.
const INVISIBLE = /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u206F\uFEFF\u00AD]|\p{Cs}|\p{Cc}/gu;
// Old Arabic presentation forms (except the rial sign U+FDFC) come from PDF copies and legacy keyboards.
const PRESENTATION_FORMS = /[\uFB50-\uFDCF\uFDF0-\uFDFB\uFE70-\uFEFC]/g;
// Of these a key takes nothing away; most numbers of invoices are such, and a page compares dozens.
const PLAIN = /^[0-9a-z]*$/;

/** Arabic ي, ى and ك as Persian ی and ک, one canonical composition; digits stay as typed. */
function foldLetters(text: string): string {
  return text
    .replace(PRESENTATION_FORMS, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(/[\u064A\u0649]/g, "\u06CC")
    .replace(/\u0643/g, "\u06A9");
}

/** Spaces and half-spaces: collapsed, none at the ends, no half-space beside a space. */
const tidySpaces = (line: string): string =>
  line
    .replace(/\s+/g, " ")
    .replace(/ ?\u200C[ \u200C]*/g, (run) => (run.includes(" ") ? " " : ZWNJ))
    .replace(/^[ \u200C]+|[ \u200C]+$/g, "");

/** One line of text as it is stored: Persian letters, no control or direction characters, tidy spaces. Idempotent. */
export function normalizeText(text: string): string {
  return tidySpaces(foldLetters(text.replace(/\s/g, " ").replace(INVISIBLE, "")));
}

/** The same for text of several lines; at most one empty line in a row, none at the ends. Idempotent. */
export function normalizeMultiline(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split("\n")
    .map(normalizeText)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^\n+|\n+$/g, "");
}

/**
 * The key under which a text is searched: ي/ی, ك/ک, hamza and madda carriers, Arabic diacritics, tatweel, spaces,
 * half-spaces, letter case and digit scripts make no difference. Idempotent.
 */
export function searchKey(text: string): string {
  if (PLAIN.test(text)) return text;
  return toLatinDigits(normalizeText(text).normalize("NFKD"))
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\s\u200C\u200D]/gu, "")
    .replace(/[\u064A\u0649]/g, "\u06CC")
    .replace(/\u0643/g, "\u06A9")
    .replace(/[\u0629\u06D5]/g, "\u0647")
    .replace(/\u0671/g, "\u0627");
}

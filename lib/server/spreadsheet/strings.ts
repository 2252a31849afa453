import type { Readable } from "node:stream";
import { TOO_LARGE, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";
import { readXml } from "@/lib/server/spreadsheet/xml";

/** A cell's text is cut here: longer than anything that is taken, so that it is still refused as too long. */
export const LONGEST_TEXT = 6_000;

/** What the shared texts of a file may be together; 50,000 people whose every cell is their own need a third of it. */
const MOST_TEXTS = 1_000_000;
const MOST_CHARACTERS = 30_000_000;

/** Control characters are written as _x000D_. */
export const plainText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/**
 * The texts that cells refer to by number. They are the one thing of a file that is held in memory, since a cell may ask
 * for any of them: hence the bounds.
 */
export async function readStrings(
  part: Readable,
  { mostTexts = MOST_TEXTS, mostCharacters = MOST_CHARACTERS } = {},
) {
  const texts: string[] = [];
  const collected = textCollector();
  let characters = 0;
  await readXml(part, {
    open: collected.open,
    text: collected.text,
    close(name) {
      collected.close(name);
      if (name !== "si") return;
      const text = collected.take();
      characters += text.length;
      texts.push(text);
      if (texts.length > mostTexts || characters > mostCharacters) throw new UnreadableSheet(TOO_LARGE);
    },
  });
  return texts;
}

/** Joins the runs of a rich text and leaves out how it is spoken. */
export function textCollector() {
  let text = "";
  let reading = false;
  let spoken = false;
  return {
    open(name: string) {
      if (name === "rPh") spoken = true;
      if (name === "t") reading = !spoken;
    },
    text(piece: string) {
      if (reading && text.length < LONGEST_TEXT) text += piece.slice(0, LONGEST_TEXT - text.length);
    },
    close(name: string) {
      if (name === "rPh") spoken = false;
      if (name === "t") reading = false;
    },
    take(): string {
      const taken = plainText(text);
      text = "";
      return taken;
    },
  };
}

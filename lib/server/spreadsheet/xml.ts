import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { asUnreadable, BROKEN, TOO_LARGE, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";

export type Attributes = Readonly<Record<string, string>>;

/** Called with the names of elements, without the prefix that some programs write before them. */
export type Handlers = {
  open: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** The parser keeps what stands between two tags: an endless text must not fill the memory. */
const LONGEST_PIECE = 2 * 1024 * 1024;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part piece by piece and pauses after each, so that whoever listens can hand on what has come. Document types, and
 * with them entities of the file's own, are refused; a part that is no UTF-8 or no XML is, too.
 */
export async function* parseXml(part: Readable, { open, text, close }: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let sinceTag = 0;
  parser.on("doctype", () => {
    throw new UnreadableSheet(BROKEN);
  });
  parser.on("opentag", ({ name, attributes }) => {
    sinceTag = 0;
    open(localName(name), attributes);
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("closetag", ({ name }) => {
    sinceTag = 0;
    close?.(localName(name));
  });
  try {
    for await (const piece of part as AsyncIterable<Buffer>) {
      sinceTag += piece.length;
      if (sinceTag > LONGEST_PIECE) throw new UnreadableSheet(TOO_LARGE);
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
    yield;
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    part.destroy();
  }
}

/** Reads a part to its end. */
export async function readXml(part: Readable, handlers: Handlers): Promise<void> {
  for await (const _piece of parseXml(part, handlers));
}

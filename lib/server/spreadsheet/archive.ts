import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { asUnreadable, BROKEN, TOO_LARGE, UnreadableSheet } from "@/lib/server/spreadsheet/unreadable";

const MOST_PARTS = 2_000;

/** The packed parts of a workbook, by the directory at the end of the file. */
export type Archive = {
  parts: readonly { name: string; bytes: number }[];
  has: (name: string) => boolean;
  /** A part unpacked as it is read: more bytes than the directory says end it with an error. */
  open: (name: string) => Promise<Readable>;
  close: () => void;
};

export async function openArchive(file: string): Promise<Archive> {
  let zip: ZipFile | undefined;
  try {
    // Sizes are checked against what really comes, so that the sum of the directory bounds what is unpacked.
    zip = await openPromise(file, { autoClose: false, lazyEntries: true, validateEntrySizes: true });
    const entries = await entriesOf(zip);
    return archiveOf(zip, entries);
  } catch (error) {
    zip?.close();
    throw asUnreadable(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new UnreadableSheet(TOO_LARGE);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name would be one thing to us and another to the program that people look at the file with.
    if (entries.has(entry.fileName)) throw new UnreadableSheet(BROKEN);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

const archiveOf = (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive => ({
  parts: [...entries.values()].map((entry) => ({ name: entry.fileName, bytes: entry.uncompressedSize })),
  has: (name) => entries.has(name),
  async open(name) {
    const entry = entries.get(name);
    if (!entry) throw new UnreadableSheet(BROKEN);
    try {
      return await zip.openReadStreamPromise(entry);
    } catch (error) {
      throw asUnreadable(error);
    }
  },
  close: () => zip.close(),
});

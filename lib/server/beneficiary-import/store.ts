import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

// The folder is known only when the portal runs: the comment keeps the bundler from tracing the whole project for it.
const folder = () =>
  path.resolve(/* turbopackIgnore: true */ process.env.EVIDENCE_DIR ?? ".data/evidence", "imports");

/** The spreadsheet of an import, from its upload until somebody has decided on it: it holds personal data. */
export const importFile = (id: string): string =>
  path.join(/* turbopackIgnore: true */ folder(), `${id}.xlsx`);

/** Where an upload may be written until it is known whose import it is. */
export async function draftFile(): Promise<string> {
  await makeFolder();
  return path.join(/* turbopackIgnore: true */ folder(), `${randomUUID()}.part`);
}

export async function keepImportFile(draft: string, id: string): Promise<void> {
  await makeFolder();
  await rename(draft, importFile(id));
}

const makeFolder = () => mkdir(folder(), { recursive: true, mode: 0o700 });

export const removeFile = (file: string): Promise<void> => rm(file, { force: true });

/**
 * Removes what has lain here since before an instant and nobody needs: uploads that broke off, and spreadsheets of imports other than
 * those named. Gives how many.
 */
export async function removeLeftFiles(before: Date, needed: ReadonlySet<string>): Promise<number> {
  await makeFolder();
  let removed = 0;
  for (const name of await readdir(folder())) {
    const { name: id, ext } = path.parse(name);
    if (ext !== ".part" && (ext !== ".xlsx" || needed.has(id))) continue;
    const file = path.join(/* turbopackIgnore: true */ folder(), name);
    const found = await stat(file).catch(() => null); // somebody may have decided just now
    if (!found || found.mtime >= before) continue;
    await removeFile(file);
    removed += 1;
  }
  return removed;
}

import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the names and bytes of files and whole folders; what does not exist counts as absent.
 * @param {string} base paths are relative to it
 * @param {string[]} paths
 * @param {(file: string) => boolean} [include]
 */
export function contentHash(base, paths, include = () => true) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((entry) => filesUnder(base, entry)).filter(include)) {
    const bytes = readFileSync(path.join(base, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** @returns {string[]} sorted, so that the order of the file system does not matter */
function filesUnder(base, entry) {
  const full = path.join(base, entry);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [entry];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(base, path.join(item.parentPath, item.name)).replaceAll(path.sep, "/"))
    .sort();
}

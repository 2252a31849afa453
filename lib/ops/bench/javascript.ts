import { gzipSync } from "node:zlib";
import { attributesOf } from "./form";
import type { Visitor } from "./visitor";

/** Bytes of all scripts that a page's HTML asks a present-day browser to load at first, each gzipped. */
export async function firstLoadJavaScript(visitor: Visitor, path: string): Promise<number> {
  const { body } = await visitor.get(path);
  const sources = new Set<string>();
  for (const [tag] of body.matchAll(/<script\b[^>]*>/g)) {
    const { src, nomodule } = attributesOf(tag);
    if (src && nomodule === undefined) sources.add(src);
  }
  let bytes = 0;
  for (const source of sources) {
    const { status, body: script } = await visitor.get(source);
    if (status !== 200) throw new Error(`${path} asks for ${source}, which answers ${status}.`);
    bytes += gzipSync(script).length;
  }
  return bytes;
}

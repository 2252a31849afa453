import { gzipSync } from "node:zlib";
import { attributesOf } from "./form";
import type { Visitor } from "./visitor";

/** Bytes of all scripts that a page's HTML asks a present-day browser to load at first, each gzipped; `weighed` remembers scripts that pages share. */
export async function firstLoadJavaScript(
  visitor: Visitor,
  path: string,
  weighed = new Map<string, number>(),
): Promise<number> {
  const { status, body } = await visitor.get(path);
  if (status !== 200) throw new Error(`${path} answers ${status}.`);
  const sources = new Set<string>();
  for (const [tag] of body.matchAll(/<script\b[^>]*>/g)) {
    const { src, nomodule } = attributesOf(tag);
    if (src && nomodule === undefined) sources.add(src);
  }
  let bytes = 0;
  for (const source of sources) {
    const known = weighed.get(source) ?? (await weigh(visitor, source, path));
    weighed.set(source, known);
    bytes += known;
  }
  return bytes;
}

async function weigh(visitor: Visitor, source: string, path: string): Promise<number> {
  const { status, body: script } = await visitor.get(source);
  if (status !== 200) throw new Error(`${path} asks for ${source}, which answers ${status}.`);
  return gzipSync(script).length;
}

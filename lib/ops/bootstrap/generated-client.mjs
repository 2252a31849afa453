import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { contentHash } from "./content-hash.mjs";
import { inRoot, root } from "./paths.mjs";
import { runNode } from "./run.mjs";

const STAMP = inRoot("lib/server/generated/.portal-schema");

/** The client follows the schema and the version of its generator. */
const wantedStamp = () =>
  contentHash(
    root,
    ["prisma", "node_modules/prisma/package.json"],
    (file) => file.endsWith(".prisma") || file.endsWith(".json"),
  );

export function isClientCurrent() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === wantedStamp();
}

export async function generateClient() {
  const { code, output } = await runNode([
    inRoot("node_modules/prisma/build/index.js"),
    "generate",
    "--no-hints",
  ]);
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}`);
  writeFileSync(STAMP, wantedStamp());
}

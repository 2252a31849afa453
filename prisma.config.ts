import { chmodSync, statSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "prisma/config";

const root = import.meta.dirname;
const engine = path.join(root, "lib/ops/schema-engine.mjs");
// The engine is started by its shebang: it must be executable (archives lose that), and find this very Node.
if (process.platform !== "win32" && (statSync(engine).mode & 0o111) === 0) chmodSync(engine, 0o755);
process.env.PATH = [path.dirname(process.execPath), process.env.PATH].filter(Boolean).join(path.delimiter);
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= engine;
process.env.CHECKPOINT_DISABLE ??= "1"; // no question about newer versions: it would need the internet

export default defineConfig({
  schema: path.join(root, "prisma/schema.prisma"),
  migrations: { path: path.join(root, "prisma/migrations") },
  // `generate` needs no database; every other command gets the owner's address from its caller.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://127.0.0.1:1/absent" },
});

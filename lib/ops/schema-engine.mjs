#!/usr/bin/env node
/**
 * Prisma's schema engine without a download. The CLI starts this file (prisma.config.ts names it) and speaks
 * line-wise JSON-RPC on stdin and stdout, as with its native engine; the official WASM build answers.
 */
import process from "node:process";
import { runDatabaseCommand } from "./schema-engine/database-command.mjs";
import { datasourceFrom, optionValues } from "./schema-engine/arguments.mjs";
import { loadEngine } from "./schema-engine/engine.mjs";
import { serve } from "./schema-engine/json-rpc.mjs";

const argv = process.argv.slice(2);
const datasource = datasourceFrom(argv);

if (argv.includes("cli")) process.exit(await runDatabaseCommand(argv.at(-1), datasource));

const engine = await loadEngine(datasource, optionValues(argv, "--datamodels"));
await serve(engine);
process.exit(0);

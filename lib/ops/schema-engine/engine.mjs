import { readFileSync } from "node:fs";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { SchemaAdapterFactory } from "./adapter.mjs";

/** These read the migrations' end state from a cache that in the WASM build only `devDiagnostic` fills. */
const NEED_DIAGNOSTIC = new Set(["evaluateDataLoss", "createMigration"]);

/**
 * @param {import("pg").PoolConfig} datasource
 * @param {string[]} schemaFiles
 */
export async function loadEngine(datasource, schemaFiles) {
  const script = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(new URL(script.replace(/\.js$/, ".wasm")));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const datamodels = schemaFiles.map((file) => [file, readFileSync(file, "utf8")]);
  const engine = await glue.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {}, // the engine's log
    bindMigrationAwareSqlAdapterFactory(new SchemaAdapterFactory(datasource)),
  );
  return {
    async call(method, params) {
      if (NEED_DIAGNOSTIC.has(method)) {
        await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
      }
      return engine[method](params);
    },
  };
}

import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { runSql } from "./sql.mjs";

const TEXT = 25;
const CHAR = 18; // the catalogs' one-byte "char"
/** Types of catalog columns that the adapter does not know (int2vector, oidvector, pg_node_tree …): read as text. */
const CATALOG_TYPES = new Set([CHAR, 22, 24, 30, 194]);

/**
 * Lets the adapter read the system catalogs. The patch sits on the shared prototype (transactions use it
 * too), therefore only once.
 */
function teachCatalogTypes(adapter) {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(adapter));
  if (prototype.readsCatalogs) return;
  prototype.readsCatalogs = true;
  const { performIO, queryRaw } = prototype;
  const charColumns = new WeakMap();

  prototype.performIO = async function (query) {
    const result = await performIO.call(this, query);
    const fields = result.fields ?? [];
    charColumns.set(
      query,
      fields.map((field) => field.dataTypeID === CHAR),
    );
    for (const field of fields) if (CATALOG_TYPES.has(field.dataTypeID)) field.dataTypeID = TEXT;
    return result;
  };
  prototype.queryRaw = async function (query) {
    const rows = await queryRaw.call(this, query);
    charColumns.get(query)?.forEach((isChar, column) => {
      if (isChar) rows.columnTypes[column] = ColumnTypeEnum.Character;
    });
    return rows;
  };
}

/** The adapter cuts scripts at every ";", also inside function bodies; PostgreSQL takes a script whole. */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
}

export class SchemaAdapterFactory extends PrismaPg {
  constructor(datasource) {
    super(datasource);
    this.datasource = datasource;
  }

  async connect() {
    const adapter = await super.connect();
    teachCatalogTypes(adapter);
    runScriptsWhole(adapter);
    return adapter;
  }

  /** The adapter's own version drops the shadow database while its pool still holds it open. */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runSql(this.datasource, this.datasource.database, `CREATE DATABASE "${name}"`);
    const shadow = await new SchemaAdapterFactory({ ...this.datasource, database: name }).connect();
    const close = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await close();
      await runSql(this.datasource, this.datasource.database, `DROP DATABASE "${name}" WITH (FORCE)`);
    };
    return shadow;
  }
}

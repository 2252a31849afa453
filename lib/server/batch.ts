import type pg from "pg";
import type { Database, Field } from "@/lib/server/db";

export type Value = string | number | boolean | null | readonly string[];

/** A statement that each connection prepares once, under its name. */
export type Prepared = {
  name: string;
  text: string;
  values: readonly Value[];
  /** Runs for what it does: its rows are not read. */
  silent?: true;
};

type Row = Record<string, unknown>;

const arrayElement = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
export const arrayLiteral = (texts: readonly string[]) => `{${texts.map(arrayElement).join(",")}}`;

const wireText = (value: Value): string | null =>
  value === null || typeof value === "string"
    ? value
    : typeof value === "object"
      ? arrayLiteral(value)
      : String(value);

/**
 * Statements that travel in one piece and are answered in one. Nothing ends between them, so PostgreSQL runs them in
 * one transaction (its protocol calls this pipelining): what the first sets for the transaction holds for the last,
 * and for nobody after it.
 */
class Batch implements pg.Submittable {
  private readonly answers: Row[][];
  private known = new Map<string, readonly Field[]>();
  private current = 0;

  constructor(
    private readonly statements: readonly Prepared[],
    private readonly prepared: Database["prepared"],
    private readonly types: pg.CustomTypesConfig,
    private readonly done: (failure: Error | null, answers: Row[][]) => void,
  ) {
    this.answers = statements.map(() => []);
  }

  submit(connection: pg.Connection) {
    this.known = this.prepared.get(connection) ?? this.known;
    this.prepared.set(connection, this.known);
    connection.stream.cork();
    const sent = new Set<string>();
    for (const { name, text, values } of this.statements) {
      const isNew = !this.known.has(name) && !sent.has(name);
      sent.add(name);
      if (isNew) connection.parse({ name, text, types: [] }, true);
      connection.bind({ statement: name, values: values.map(wireText) }, true);
      if (isNew) connection.describe({ type: "P" }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  }

  private get name(): string {
    return this.statements[this.current]?.name ?? "";
  }

  handleRowDescription({ fields }: { fields: Field[] }) {
    this.known.set(this.name, fields);
  }

  handleDataRow({ fields: texts }: { fields: (string | null)[] }) {
    if (this.statements[this.current]?.silent) return;
    const row: Row = {};
    for (const [index, { name, dataTypeID }] of (this.known.get(this.name) ?? []).entries()) {
      const text = texts[index] ?? null;
      row[name] = text === null ? null : this.types.getTypeParser(dataTypeID)(text);
    }
    this.answers[this.current]?.push(row);
  }

  handleCommandComplete() {
    this.current += 1;
  }

  handleReadyForQuery() {
    this.done(null, this.answers);
  }

  handleError(failure: Error) {
    this.done(failure, []);
  }
}

/** Runs the statements in one transaction and one round trip; gives the rows of each, or refuses all of them. */
export async function runBatch(
  { pool, prepared }: Pick<Database, "pool" | "prepared">,
  statements: readonly Prepared[],
): Promise<Row[][]> {
  const client = await pool.connect();
  return new Promise((resolve, reject) => {
    const types: pg.CustomTypesConfig = client;
    client.query(
      new Batch(statements, prepared, types, (failure, answers) => {
        // What a refused connection has prepared is not known: it is not lent again.
        client.release(Boolean(failure));
        if (failure) reject(failure);
        else resolve(answers);
      }),
    );
  });
}

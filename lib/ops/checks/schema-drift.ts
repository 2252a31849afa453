import process from "node:process";
import { inRoot } from "../bootstrap/paths.mjs";
import { runNode } from "../bootstrap/run.mjs";
import { throwAwayDatabase } from "../throw-away/database";
import { oneFailed, onePassed, type Outcome } from "./check";

const NOTHING_DIFFERS = 0;

/** A database made by the migrations must be the one that the schema describes. */
export async function checkSchemaDrift(): Promise<Outcome> {
  const database = await throwAwayDatabase();
  try {
    const { code, output } = await runNode(
      [
        inRoot("node_modules/prisma/build/index.js"),
        ...[
          "migrate",
          "diff",
          "--from-config-datasource",
          "--to-schema",
          inRoot("prisma/schema.prisma"),
          "--exit-code",
        ],
      ],
      { env: { ...process.env, DATABASE_URL: database.ownerUrl } },
    );
    return code === NOTHING_DIFFERS ? onePassed() : oneFailed(output);
  } finally {
    await database.remove();
  }
}

import { policy1400 } from "@/lib/domain/aid/policy-version";
import { migrate } from "@/lib/ops/migrate";
import { withClient } from "@/lib/ops/system/sql";
import { seedReference } from "../reference";
import { loadNational, type Progress } from "./load";
import { seedMonths } from "./months";
import type { NationalOptions } from "./options";

/**
 * Makes a national database out of an empty one. One that holds centers or months of anybody is left alone, unless
 * `force` says to throw all of it away.
 */
export async function prepareNational(
  ownerUrl: string,
  options: NationalOptions & { force: boolean },
  progress: Progress,
): Promise<void> {
  seedMonths(options.months, options.now, [policy1400]); // refuses too many before anything is touched
  if (await isInUse(ownerUrl)) {
    if (!options.force) {
      const { hostname, port, pathname } = new URL(ownerUrl);
      throw new Error(
        `The database ${hostname}:${port}${pathname} already holds centers and months.\n` +
          "Name another one, or add --force to throw everything in it away.",
      );
    }
    await empty(ownerUrl);
    progress(0, "everything thrown away");
  }
  await migrate(ownerUrl);
  await seedReference(ownerUrl);
  progress(1, "schema and reference data");
  await loadNational(ownerUrl, options, progress);
}

async function isInUse(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows: tables } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('public.center') IS NOT NULL AS there",
    );
    if (!tables[0]?.there) return false;
    const { rows } = await client.query<{ used: boolean }>(
      "SELECT EXISTS (SELECT FROM center) OR EXISTS (SELECT FROM monthly_performance) AS used",
    );
    return rows[0]?.used ?? false;
  });
}

async function empty(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      "SET lock_timeout = '10s'; DROP SCHEMA IF EXISTS ops CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public",
    ),
  );
}

import type pg from "pg";

const LARGE = [
  "service_entry",
  "monthly_performance",
  "event",
  "board_member",
  "entry_beneficiary",
  "application_part",
  "application_revision",
  "licensing_file",
  "beneficiary",
  "beneficiary_consent",
  "entrepreneur",
  "level_history",
  "promotion",
  "sales_invoice",
  "sales_month",
  "course_completion",
  "product",
  "visit",
  "call",
  "road_map_tick",
  "loan",
  "installment",
  "loan_payment",
  "entitlement_given",
];

type Definition = { drop: string; create: string };

/**
 * Takes away what is dearer to keep row by row than to make once: foreign keys everywhere, keys and indexes of the
 * large tables. The answer makes them again, in an order that works, and so proves every key and reference.
 */
export async function dropConstraints(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<Definition>(definitions, [LARGE]);
  for (const { drop } of rows) await client.query(drop);
  return rows.map(({ create }) => create).reverse();
}

// Foreign keys go first and come last; plain indexes go before and come after the keys.
const definitions = `
  SELECT "drop", "create" FROM (
    SELECT CASE contype WHEN 'f' THEN 0 ELSE 2 END AS turn, conname AS name,
      format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS "drop",
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS "create"
    FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
      AND (contype = 'f' OR contype IN ('p', 'u') AND conrelid = ANY ($1::text[]::regclass[]))
    UNION ALL
    SELECT 1, indexrelid::regclass::text, format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    FROM pg_index i
    WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u'))
  ) AS parts ORDER BY turn, name`;

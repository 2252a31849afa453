import type pg from "pg";
import { GENDERS, TARGET_GROUPS } from "@/lib/domain/service-entry/model";
import type { PolicyVersion } from "@/lib/domain/aid/policy-version";
import { CHECKLIST_ITEMS, checklistItems } from "@/lib/domain/licensing/opening-checklist";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { DOCUMENT_NAME, formRows, noteRows, yearRows } from "./applications";
import { seedMonths, type SeedMonth } from "./months";
import { fill } from "./fill-table";
import { centerNames, familyNames, givenNames } from "./names";
import type { NationalOptions } from "./options";
import { makePeopleTables } from "./people-tables";
import { FIRST_PROVINCE, shareOut } from "./provinces";
import { sampleRows } from "./samples";

type Working = NationalOptions & { passwordHash: string; policies: PolicyVersion[] };

/** Puts what the statements need to know beside the data, in tables that vanish with the transaction. */
export async function makeWorkingTables(client: pg.ClientBase, options: Working): Promise<SeedMonth[]> {
  const { rows: found } = await client.query<{ id: string; slug: string; name: string }>(
    "SELECT id, slug, name FROM province ORDER BY id <> $1, id",
    [FIRST_PROVINCE],
  );
  const ids = found.map(({ id }) => id);
  const offices = shareOut(options.offices, ids);
  const centers = shareOut(options.centers, ids);
  const provinces = found.map((row, i) => ({
    ...row,
    ordinal: i + 1,
    offices: offices[i],
    centers: centers[i],
  }));
  const months = seedMonths(options.months, options.now, options.policies);

  await fill(
    client,
    "province",
    "ordinal integer, id text, slug text, name text, offices integer, centers integer",
    provinces,
  );
  await fill(
    client,
    "month",
    `month text, ordinal integer, age integer, first_day date, days integer,
     center_deadline date, office_deadline date, province_deadline date, report_deadline date`,
    months,
  );
  await fill(
    client,
    "sample",
    "service smallint, titles text[], details jsonb, least bigint, step bigint, unit text, resource_kinds text[]",
    sampleRows(),
  );
  await fill(
    client,
    "setting",
    `now timestamptz, months integer, entries bigint, applications integer, beneficiaries bigint, entrepreneurs bigint,
     invoices bigint, installments bigint, checklist jsonb, document_name text, password_hash text, center_names text[], family_names text[],
     female_names text[], male_names text[], genders text[], target_groups text[]`,
    [
      {
        now: options.now.toISOString(),
        months: options.months,
        entries: options.entries,
        applications: options.applications,
        beneficiaries: options.beneficiaries,
        entrepreneurs: options.entrepreneurs,
        invoices: options.invoices,
        installments: options.installments,
        checklist: CHECKLIST_ITEMS.map((item, place) => ({ item, owner: checklistItems[item].owner, place })),
        document_name: DOCUMENT_NAME,
        password_hash: options.passwordHash,
        center_names: centerNames,
        family_names: familyNames,
        female_names: givenNames.female,
        male_names: givenNames.male,
        genders: GENDERS,
        target_groups: TARGET_GROUPS,
      },
    ],
  );
  await fill(client, "form", "variant integer, form jsonb, first jsonb, returned jsonb", formRows());
  await fill(
    client,
    "year",
    "year integer, first_day date, next_day date",
    yearRows(todayInTehran(options.now), options.months),
  );
  await fill(client, "note", "status text, note text", noteRows());
  await makePeopleTables(client, todayInTehran(options.now));
  return months;
}

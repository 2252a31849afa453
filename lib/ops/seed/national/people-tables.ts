import type pg from "pg";
import { disabilityLabels, educationLabels } from "@/lib/domain/beneficiary/choices";
import { TARGET_GROUPS } from "@/lib/domain/service-entry/model";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { outletNames } from "../demo/cases/outlets";
import { callNotes, endReasons, visitNotes, voidReasons } from "../demo/cases/texts";
import { firmNames } from "../demo/names";
import { menOnly } from "../demo/person";
import { trades } from "../demo/trades";
import { dayRows } from "./calendar";
import { evaluationRows } from "./evaluations";
import { fill } from "./fill-table";
import { nameParts } from "./people-names";

/** What the statements about people and entrepreneurs need to know beside the data. */
export async function makePeopleTables(client: pg.ClientBase, today: CalendarDate): Promise<void> {
  const { given, family } = nameParts();
  const list = Object.values(trades);
  await fill(client, "given", "no integer, name text, gender text", given);
  await fill(client, "family", "no integer, name text", family);
  await fill(
    client,
    "day",
    "day date, month text, number integer, jalali_day integer, ago integer",
    dayRows(today),
  );
  await client.query(`CREATE TEMP TABLE seed_jalali ON COMMIT DROP AS
    SELECT number, first_on AS first_day, lead(first_on) OVER (ORDER BY number) - first_on AS days FROM jalali_month`);
  await fill(
    client,
    "evaluation",
    "standing integer, evaluation jsonb, profile_reason text",
    evaluationRows(today),
  );
  await fill(client, "outlet", "kind text, name text, reputable boolean", outletNames);
  await fill(
    client,
    "person",
    `names bigint, given bigint, trades integer, fields text[], spaces text[], products text[], educations text[], disabilities text[],
     groups_of_women text[], customers text[], visit_notes text[], call_notes text[], end_reason text, void_reason text`,
    [
      {
        names: given.length * family.length,
        given: given.length,
        trades: list.length,
        fields: list.map(({ name }) => name),
        spaces: list.map(({ space }) => space),
        products: list.map(({ product }) => product),
        educations: Object.keys(educationLabels),
        disabilities: Object.keys(disabilityLabels),
        groups_of_women: TARGET_GROUPS.filter((group) => !menOnly.includes(group)),
        customers: Object.values(firmNames).flat(),
        visit_notes: visitNotes,
        call_notes: callNotes,
        end_reason: endReasons[0],
        void_reason: voidReasons[0],
      },
    ],
  );
}

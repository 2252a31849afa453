import type pg from "pg";
import type { Narrative } from "@/lib/domain/report/narrative";
import { liveFigures, liveValues } from "@/lib/server/report/live-figures";
import { narrativeTexts } from "../demo/texts/narratives";
import type { SeedMonth } from "./months";

/** So many months that have ended have reports. */
const MONTHS = 12;

const narrative: Narrative = {
  general: narrativeTexts.general[0] ?? "",
  training: "",
  agencies: narrativeTexts.agencies[0] ?? "",
  offices: "",
  proposals: narrativeTexts.proposals[0] ?? "",
};

/** The values of the statement "reports": the figures of provinces and months as the report itself reads them, and a text. */
export async function reportValues(
  client: pg.ClientBase,
  months: readonly SeedMonth[],
): Promise<[figures: string, narrative: string]> {
  const { rows: provinces } = await client.query<{ id: string }>("SELECT id FROM province ORDER BY id");
  const figures: object[] = [];
  await client.query("SELECT set_config('app.country', 'on', true)");
  for (const { month } of months.filter(({ age }) => age >= 1 && age <= MONTHS))
    for (const { id } of provinces) {
      const { rows } = await client.query<{ figures: object }>({
        name: liveFigures.name,
        text: liveFigures.text,
        values: liveValues(id, month),
      });
      figures.push({ province_id: id, month, figures: rows[0]?.figures });
    }
  await client.query("SELECT set_config('app.country', 'off', true)");
  return [JSON.stringify(figures), JSON.stringify(narrative)];
}

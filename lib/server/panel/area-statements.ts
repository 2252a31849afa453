import type { Statement } from "@/lib/server/scope";
import { type AreaPage, areaPage, type OfficePage, officePage } from "@/lib/server/panel/rows";
import {
  dueOf,
  emptyReport,
  inTheMonth,
  monthParts,
  monthsOf,
  owesReport,
  partsOf,
  policies,
  standingOf,
  standingSteps,
  totalsOf,
} from "@/lib/server/panel/statement-parts";

// Figures of the country, a province or an office come from the summary alone: their cost does not grow with the
// number of centers.

const country = "area_kind = 'province'";
const province = "area_kind = 'province' AND area_id = $5";
const ownOffices = "area_kind = 'office' AND province_id = $5";
const office = "area_kind = 'office' AND area_id = $5";

export const countryStatement: Statement<AreaPage> = {
  name: "panel-country",
  row: areaPage,
  text: `WITH ${monthParts}, ${dueOf(country)}, ${standingOf(country)}
    SELECT span.month, NULL::json AS place, ${policies} AS policies, ${totalsOf(country)} AS totals,
      ${monthsOf(country)} AS months, ${standingSteps} AS steps, ${partsOf("province", "true")} AS parts
    FROM span`,
};

export const provinceStatement: Statement<AreaPage> = {
  name: "panel-province",
  row: areaPage,
  text: `WITH ${monthParts}, ${dueOf(ownOffices)}, ${standingOf(ownOffices)}
    SELECT span.month, json_build_object('province', json_build_object('id', p.id, 'name', p.name)) AS place,
      ${policies} AS policies, ${totalsOf(province)} AS totals, ${monthsOf(province)} AS months, ${standingSteps} AS steps,
      ${partsOf("office", "a.province_id = $5")} AS parts
    FROM span, province p WHERE p.id = $5`,
};

/** The centers that owed a report or gave one all the same. */
const centersOfOffice = `(
    SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'due', ${owesReport}, 'status', m.status,
      'late', m.submitted_late, 'empty', ${emptyReport}, 'entries', m.entry_count, 'payable', m.payable_rial::text) ORDER BY c.name)
    FROM center c LEFT JOIN monthly_performance m ON m.center_id = c.id AND m.${inTheMonth}
    WHERE c.office_id = $5 AND (${owesReport} OR m.center_id IS NOT NULL))`;

export const officeStatement: Statement<OfficePage> = {
  name: "panel-office",
  row: officePage,
  text: `WITH ${monthParts}, ${dueOf(office)}, ${standingOf(office)}
    SELECT span.month, json_build_object('province', json_build_object('id', p.id, 'name', p.name),
        'office', json_build_object('id', o.id, 'name', o.name)) AS place,
      ${policies} AS policies, ${totalsOf(office)} AS totals, ${monthsOf(office)} AS months, ${standingSteps} AS steps,
      ${centersOfOffice} AS centers
    FROM span, office o JOIN province p ON p.id = o.province_id WHERE o.id = $5`,
};

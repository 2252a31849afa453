import type { FigureKey } from "@/lib/domain/report/lines";
import type { Named } from "@/lib/domain/report/view";
import { casePaths } from "../case-paths";
import { moneyPaths } from "../money-paths";
import { rowsHref } from "../panel/links";
import { paths } from "../paths";

type Of = { month: string; province: Named | null; may: { cases: boolean } };

/** Where the rows behind a figure are; undefined where there is no list of them, or none for this reader. */
export function figureHref(key: FigureKey, { month, province, may }: Of): string | undefined {
  const place = province ? { province } : {};
  const id = province?.id;
  const [group = "", name = ""] = key.split(".");
  // The centers of a report stand in the report itself, as they were on its day.
  const centers = province ? "#centers" : paths.centers;
  switch (group) {
    case "centers":
      return centers;
    case "levels":
      return may.cases ? casePaths.entrepreneursOf({ province: id, level: name }) : undefined;
    case "promotions":
      return may.cases ? casePaths.progressOf({ province: id }) : undefined;
    case "months":
      return name === "open"
        ? centers
        : rowsHref(place, month, name as "due" | "received" | "onTime" | "complete" | "confirmed");
    case "entries":
    case "beneficiaries":
    case "raised":
    case "payable":
    case "baseAid":
      return rowsHref(place, month, "confirmed", group);
    case "paidMonths":
      return rowsHref(place, month, "paid");
    case "paid":
      return moneyPaths.paymentsOf({ month, province: id });
    default:
      return undefined;
  }
}

import type { CenterMonthState } from "@/lib/domain/panel/center-month";
import type { ReportFigures } from "@/lib/domain/report/figures";
import type { FigureKey } from "@/lib/domain/report/lines";
import type { Named } from "@/lib/domain/report/view";
import { casePaths } from "../case-paths";
import { moneyPaths } from "../money-paths";
import { rowsHref } from "../panel/links";
import { paths } from "../paths";

type MonthFigure = keyof ReportFigures["months"];
const monthStates: Record<MonthFigure, CenterMonthState> = {
  due: "due",
  received: "received",
  onTime: "onTime",
  complete: "complete",
  confirmed: "confirmed",
  open: "unconfirmed",
};

type Of = { month: string; province: Named | null; may: { cases: boolean } };

/** Where the rows behind a figure are; undefined where they are not for this reader. */
export function figureHref(key: FigureKey, { month, province, may }: Of): string | undefined {
  const place = province ? { province } : {};
  const id = province?.id;
  const [group = "", name = ""] = key.split(".");
  switch (group) {
    case "centers":
      return paths.centersOf({ stood: name, month, province: id });
    case "levels":
      return may.cases
        ? casePaths.entrepreneursOf({ province: id, level: name, group: "stood", month })
        : undefined;
    case "promotions":
      return may.cases
        ? casePaths.entrepreneursOf({ province: id, level: name, group: "reached", month })
        : undefined;
    case "months":
      return rowsHref(place, month, `state=${monthStates[name as MonthFigure]}`);
    case "entries":
    case "beneficiaries":
    case "raised":
    case "payable":
    case "baseAid":
      return rowsHref(place, month, `state=confirmed&sort=${group}`);
    case "paidMonths":
      return rowsHref(place, month, "state=paid");
    case "paid":
      return moneyPaths.paymentsOf({ month, province: id });
    case "openNotices":
      return rowsHref(place, month, "state=noticed");
    default:
      return undefined;
  }
}

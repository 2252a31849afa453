import type { PanelRows } from "@/lib/domain/panel/panel-view";
import type { Markup } from "../ui/markup";
import { emptyPlace, section } from "../ui/page-text";
import { centerMonthsTable } from "./center-months-table";
import { officeCentersTable } from "./office-centers-table";
import { partsTable } from "./parts-table";

/** What lies beneath the place, one click away: provinces, offices, centers, or the months of a center. */
export function panelChildren(view: PanelRows): Markup {
  const [title, content] = childrenOf(view);
  return section({ id: "children", title }, content);
}

function childrenOf(view: PanelRows): [title: string, content: Markup] {
  const { level, parts, centers, centerMonths } = view;
  if (level === "center")
    return [
      "ماه‌های مرکز",
      centerMonths.length > 0
        ? centerMonthsTable(view)
        : emptyPlace("این مرکز در این دوازده ماه وظیفهٔ گزارش نداشته است."),
    ];
  if (level === "office")
    return [
      "مراکز این اداره",
      centers.length > 0
        ? officeCentersTable(view)
        : emptyPlace("در این ماه مرکزی زیر نظر این اداره نبوده است."),
    ];
  return [
    level === "country" ? "استان‌ها" : "اداره‌های استان",
    parts.length > 0 ? partsTable(view) : emptyPlace("برای این استان هنوز اداره‌ای ثبت نشده است."),
  ];
}

import { formatNumber } from "@/lib/domain/shared/rial";
import { measureOf } from "@/lib/domain/panel/measure";
import type { PanelPart, PanelPlace, PanelRows } from "@/lib/domain/panel/panel-view";
import { type Markup, markup } from "../ui/markup";
import { figureTable } from "./figure-table";
import { panelHref, rowsHref } from "./links";

export function partsTable(view: PanelRows): Markup {
  const ofCountry = view.level === "country";
  const outstanding = view.deadline?.passed === false ? "در مهلت" : "ارسال‌نشده";
  const figures = [
    "فعال",
    "موظف",
    "به‌موقع",
    "با تأخیر",
    outstanding,
    "کامل",
    "تأییدشده",
    "قابل پرداخت (ریال)",
    "پرداخت‌شده (ریال)",
  ];
  return figureTable({
    caption: ofCountry ? "استان‌ها در این ماه" : "اداره‌های استان در این ماه",
    columns: [ofCountry ? "استان" : "اداره", ...figures],
    rows: view.parts.map((part) =>
      partRow(part, ofCountry ? { province: part } : { ...view.place, office: part }, view),
    ),
  });
}

function partRow(part: PanelPart, place: PanelPlace, view: PanelRows): Markup {
  const { due, active, received, onTime, complete, confirmed, payable, paid } = part;
  const outstanding = view.deadline?.passed === false ? "state=notSubmitted" : "state=missing";
  return markup`<tr><th scope="row"><a href="${panelHref(place, view.month, view.measure)}">${part.name}</a></th><td>${formatNumber(active)}</td><td>${formatNumber(due)}</td><td>${formatNumber(onTime)}<i>(${measureOf("onTime", part).text})</i></td><td>${exception(
    received - onTime,
    rowsHref(place, view.month, "state=late"),
  )}</td><td>${exception(Math.max(0, due - received), rowsHref(place, view.month, outstanding))}</td><td>${formatNumber(
    complete,
  )}<i>(${measureOf("complete", part).text})</i></td><td>${formatNumber(
    confirmed,
  )}<i>(${measureOf("confirmed", part).text})</i></td><td>${formatNumber(payable)}</td><td>${formatNumber(paid)}</td></tr>`;
}

/** What somebody may want to run after: straight to the centers, without the page in between. */
const exception = (count: number, href: string): Markup =>
  count > 0 ? markup`<a href="${href}">${formatNumber(count)}</a>` : markup`${formatNumber(0)}`;

import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { addMonths, compareMonths, formatMonth, lastMonths } from "@/lib/domain/shared/jalali-month";
import { paths } from "../paths";
import { iconText } from "../ui/icon-text";
import { type Markup, markup } from "../ui/markup";
import { optionsMarkup } from "../ui/options";
import { panelHref, placeQuery } from "./links";

const LISTED_MONTHS = 24;

type Chosen = Pick<PanelRows, "place" | "month" | "currentMonth" | "measure">;

/** Previous and next month, and a list to jump from; a plain GET form. */
export function monthChooser({ place, month, currentMonth, measure }: Chosen): Markup {
  const recent = lastMonths(currentMonth, LISTED_MONTHS).reverse();
  const listed = recent.includes(month) ? recent : [...recent, month];
  const [name, id] = placeQuery(place);
  const next = addMonths(month, 1);
  return markup`<form action="${paths.panel()}" class="month-chooser" aria-label="ماه پایش"><a href="${panelHref(
    place,
    addMonths(month, -1),
    measure,
  )}" rel="prev" class="button button-quiet">${iconText("chevron-back")}<span>ماه پیش</span></a>${
    id ? markup`<input type="hidden" name="${name}" value="${id}"/>` : null
  }<input type="hidden" name="measure" value="${measure}"/><label for="panel-month" class="sr-only">ماه</label><select id="panel-month" name="month" class="control select">${optionsMarkup(
    listed.map((value) => ({ value, label: formatMonth(value) })),
    month,
  )}</select><button class="button button-secondary">نمایش</button>${
    compareMonths(next, currentMonth) <= 0
      ? markup`<a href="${panelHref(place, next, measure)}" rel="next" class="button button-quiet"><span>ماه بعد</span>${iconText("chevron-forward")}</a>`
      : null
  }</form>`;
}

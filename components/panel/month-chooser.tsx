import type { Measure } from "@/lib/domain/panel/measure";
import type { PanelPlace } from "@/lib/domain/panel/panel-view";
import {
  addMonths,
  compareMonths,
  formatMonth,
  type JalaliMonth,
  lastMonths,
} from "@/lib/domain/shared/jalali-month";
import { paths } from "../paths";
import { Button, buttonClass } from "../ui/button";
import { ChevronBackIcon, ChevronForwardIcon } from "../ui/icons";
import { AppLink } from "../ui/link";
import { optionsText } from "../ui/options";
import { panelHref } from "./links";

const LISTED_MONTHS = 24;

type MonthChooserProps = {
  place: PanelPlace;
  month: JalaliMonth;
  currentMonth: JalaliMonth;
  measure: Measure;
};

/** Previous and next month, and a list to jump from; a plain GET form. */
export function MonthChooser({ place, month, currentMonth, measure }: MonthChooserProps) {
  const recent = lastMonths(currentMonth, LISTED_MONTHS).reverse();
  const listed = recent.includes(month) ? recent : [...recent, month];
  const [name, id] = place.center
    ? ["center", place.center.id]
    : place.office
      ? ["office", place.office.id]
      : ["province", place.province?.id];
  const next = addMonths(month, 1);
  return (
    <form
      action={paths.panel()}
      className="flex flex-wrap items-center gap-1 print:hidden"
      aria-label="ماه پایش"
    >
      <AppLink
        href={panelHref(place, addMonths(month, -1), measure)}
        rel="prev"
        className={buttonClass("quiet", "px-2")}
      >
        <ChevronBackIcon />
        <span className="max-sm:sr-only">ماه پیش</span>
      </AppLink>
      {id ? <input type="hidden" name={name} value={id} /> : null}
      <input type="hidden" name="measure" value={measure} />
      <label htmlFor="panel-month" className="sr-only">
        ماه
      </label>
      <select
        id="panel-month"
        name="month"
        className="control select w-auto max-sm:flex-1"
        dangerouslySetInnerHTML={optionsText(
          listed.map((value) => ({ value, label: formatMonth(value) })),
          month,
        )}
      />
      <Button type="submit">نمایش</Button>
      {compareMonths(next, currentMonth) <= 0 ? (
        <AppLink href={panelHref(place, next, measure)} rel="next" className={buttonClass("quiet", "px-2")}>
          <span className="max-sm:sr-only">ماه بعد</span>
          <ChevronForwardIcon />
        </AppLink>
      ) : null}
    </form>
  );
}

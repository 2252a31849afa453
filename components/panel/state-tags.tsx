import { type MonthState, monthStateTags } from "@/lib/domain/panel/center-month";

/** Where a month stands; beside it quietly that it came in time, or plainly that it did not. */
export function StateTags({ state }: { state: MonthState }) {
  return monthStateTags(state).map(({ label, tone }, index) => (
    <span key={label} className={index > 0 && tone === "success" ? "quiet-tag" : `tag tag-${tone}`}>
      {label}
    </span>
  ));
}

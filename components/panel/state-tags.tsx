import { type Markup, markup } from "../ui/markup";
import { type MonthState, monthStateTags } from "@/lib/domain/panel/center-month";

const classOf = (tone: string, index: number) =>
  index > 0 && tone === "success" ? "quiet-tag" : `tag tag-${tone}`;

/** Where a month stands; beside it quietly that it came in time, or plainly that it did not. */
export function StateTags({ state }: { state: MonthState }) {
  return monthStateTags(state).map(({ label, tone }, index) => (
    <span key={label} className={classOf(tone, index)}>
      {label}
    </span>
  ));
}

const known = new Map<string, Markup[]>();

/** The same as text, for long tables. The states are few: each is written once. */
export function stateTags(state: MonthState): Markup[] {
  const name = `${state.status}/${state.timeliness}/${state.empty}`;
  const tags =
    known.get(name) ??
    monthStateTags(state).map(
      ({ label, tone }, index) => markup`<span class="${classOf(tone, index)}">${label}</span>`,
    );
  known.set(name, tags);
  return tags;
}

import { type MonthState, monthStateTags } from "@/lib/domain/panel/center-month";
import { Tag } from "../ui/tag";

/** Where a month stands; beside it quietly that it came in time, or plainly that it did not. */
export function StateTags({ state }: { state: MonthState }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      {monthStateTags(state).map(({ label, tone }, index) =>
        index > 0 && tone === "success" ? (
          <span key={label} className="text-sm text-quiet">
            {label}
          </span>
        ) : (
          <Tag key={label} tone={tone}>
            {label}
          </Tag>
        ),
      )}
    </span>
  );
}

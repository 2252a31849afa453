import type { Check } from "@/lib/domain/report/checks";
import { Tag } from "../ui/tag";

/** That the figures agree, said one by one with both sides of each. */
export function Checks({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="divide-y divide-line rounded-xl border border-line bg-raised shadow-lift">
      {checks.map(({ statement, left, right, holds }) => (
        <li
          key={statement}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2.5"
        >
          <span className="min-w-0 flex-1 basis-72">{statement}</span>
          <span className="text-sm text-quiet tabular-nums">
            {left} {holds ? (left === right ? "=" : "≤") : "≠"} {right}
          </span>
          <Tag tone={holds ? "success" : "danger"}>{holds ? "درست" : "ناهمخوان"}</Tag>
        </li>
      ))}
    </ul>
  );
}

import {
  DELEGABLE_DUTIES,
  delegableDutyLabels,
  twelfthDutyLabel,
} from "@/lib/domain/licensing/delegable-duties";
import { Clause } from "../ui/clause";

const parts = DELEGABLE_DUTIES.filter((duty) => duty.startsWith("12-"));
/** The twelfth stands once, before its five parts. */
const duties = DELEGABLE_DUTIES.filter((duty) => !duty.startsWith("12-") || duty === parts[0]);

/** The fifteen duties, folded: the province delegates some of them to each center. */
export function DutyList() {
  return (
    <details className="rounded-xl border border-line bg-raised px-4 py-2">
      <summary className="min-h-11 py-2 font-medium">
        پانزده مأموریت که استان بخشی از آن‌ها را به هر مرکز می‌سپارد
      </summary>
      <ol className="grid list-[persian] gap-1 py-2 ps-7 marker:text-accent">
        {duties.map((duty) =>
          duty === parts[0] ? (
            <li key={duty}>
              {twelfthDutyLabel}:
              <ul className="list-disc ps-5">
                {parts.map((part) => (
                  <li key={part}>{delegableDutyLabels[part]}</li>
                ))}
              </ul>
            </li>
          ) : (
            <li key={duty}>{delegableDutyLabels[duty]}</li>
          ),
        )}
      </ol>
      <p className="pb-2">
        <Clause>بند د</Clause>
      </p>
    </details>
  );
}

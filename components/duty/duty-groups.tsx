import type { ReactNode } from "react";
import { twelfthDutyLabel } from "@/lib/domain/licensing/delegable-duties";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";

type Listed = { duty: string };
type DutyGroupsProps<Duty extends Listed> = { duties: Duty[]; item: (duty: Duty) => ReactNode };

const isOfTwelfth = ({ duty }: Listed) => duty.startsWith("12-");

/** The duties in the order of S1 د; the five parts of the twelfth stand together under its title. */
export function DutyGroups<Duty extends Listed>({ duties, item }: DutyGroupsProps<Duty>) {
  const parts = duties.filter(isOfTwelfth);
  const [first] = parts;
  return (
    <ul className="grid gap-1">
      {duties.map((duty) => {
        if (!isOfTwelfth(duty)) return <li key={duty.duty}>{item(duty)}</li>;
        if (duty !== first) return null;
        return (
          <li key="12" className="my-2 border-s-2 border-line-strong ps-4">
            <fieldset>
              <legend className="font-semibold">
                {toPersianDigits(12)}. {twelfthDutyLabel}
              </legend>
              <ul className="grid gap-1">
                {parts.map((part) => (
                  <li key={part.duty}>{item(part)}</li>
                ))}
              </ul>
            </fieldset>
          </li>
        );
      })}
    </ul>
  );
}

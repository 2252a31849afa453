import type { Ref } from "react";
import { WarningIcon } from "../ui/icons";
import type { FormState } from "./form-state";

type ErrorSummaryProps = { state: FormState; prefix: string; ref?: Ref<HTMLDivElement> };

/** Over a refused form: what happened, and a link to every field concerned. */
export function ErrorSummary({ state, prefix, ref }: ErrorSummaryProps) {
  const errors = Object.entries(state.fieldErrors ?? {});
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-2 border-danger bg-raised px-5 py-4 focus:outline-3 focus:outline-offset-2 focus:outline-focus"
    >
      <p className="flex gap-2 font-bold">
        <WarningIcon className="mt-1 size-5 text-danger" />
        {state.message ?? "این فرم هنوز ثبت نشده است. این موارد را درست کنید:"}
      </p>
      {errors.length > 0 ? (
        <ul className="mt-2 space-y-1 ps-7">
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#${prefix}${name}`} className="font-medium text-danger underline underline-offset-4">
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

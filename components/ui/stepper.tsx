import type { ReactNode } from "react";
import { CheckIcon, ReturnIcon } from "./icons";

export type StepState = "done" | "current" | "returned" | "todo";
export type Step = { key: string; label: ReactNode; note?: ReactNode; state: StepState };

const words: Record<StepState, string> = {
  done: "انجام‌شده",
  current: "مرحلهٔ کنونی",
  returned: "بازگردانده‌شده",
  todo: "در پیش",
};

const stars: Record<StepState, string> = {
  done: "fill-accent stroke-accent text-on-accent",
  current: "fill-accent-soft stroke-accent text-accent-text",
  returned: "fill-warning-soft stroke-warning text-warning",
  todo: "fill-raised stroke-line-strong text-quiet",
};

function Mark({ state }: { state: StepState }) {
  return (
    <span className="relative z-10 grid size-8 shrink-0 place-items-center bg-surface">
      <svg
        viewBox="0 0 32 32"
        width="32"
        height="32"
        aria-hidden="true"
        className={`absolute inset-0 ${stars[state]}`}
      >
        <path
          strokeWidth="1.5"
          strokeLinejoin="round"
          d="M16 2.5 19.9 6.5h5.6v5.6l4 3.9-4 3.9v5.6h-5.6L16 29.5l-3.9-4H6.5v-5.6l-4-3.9 4-3.9V6.5h5.6z"
        />
        {state === "current" ? <circle cx="16" cy="16" r="4" className="fill-accent" stroke="none" /> : null}
      </svg>
      {state === "done" ? <CheckIcon className="relative size-4 text-on-accent" /> : null}
      {state === "returned" ? <ReturnIcon className="relative size-4 text-warning" /> : null}
    </span>
  );
}

/** The way of a case through its states: from right to left on wide screens, downward on phones. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <ol aria-label={label} className="flex max-md:flex-col">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === "current" || step.state === "returned" ? "step" : undefined}
          className="group relative flex flex-1 gap-3 max-md:pb-4 max-md:last:pb-0 md:flex-col md:gap-1.5"
        >
          <span
            aria-hidden="true"
            className={`absolute group-last:hidden max-md:start-[15px] max-md:top-8 max-md:bottom-0 max-md:w-0.5 md:start-8 md:end-0 md:top-[15px] md:h-0.5 ${step.state === "done" ? "bg-accent" : "bg-line"}`}
          />
          <Mark state={step.state} />
          <div className="min-w-0 pe-3">
            <p
              className={
                step.state === "todo" ? "text-quiet" : step.state === "done" ? "font-medium" : "font-bold"
              }
            >
              {step.label}
              <span className="sr-only"> ({words[step.state]})</span>
            </p>
            {step.note ? <p className="text-sm text-quiet">{step.note}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

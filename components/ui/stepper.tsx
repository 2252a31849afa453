import { asInnerHtml, type Markup, markup } from "./markup";

export type StepState = "done" | "current" | "returned" | "todo";
export type Step = { label: string; note?: string | Markup | null; state: StepState };

const words: Record<StepState, string> = {
  done: "انجام‌شده",
  current: "مرحلهٔ کنونی",
  returned: "بازگردانده‌شده",
  todo: "در پیش",
};

const signs: Record<StepState, Markup | null> = {
  done: markup`<svg class="icon"><use href="/icons.svg#check"/></svg>`,
  returned: markup`<svg class="icon"><use href="/icons.svg#return"/></svg>`,
  current: null,
  todo: null,
};

/** The way of a case through its states: from right to left on wide screens, downward on phones. */
export const Stepper = ({ label, steps }: { label: string; steps: readonly Step[] }) => (
  <ol aria-label={label} className="stepper" dangerouslySetInnerHTML={asInnerHtml(steps.map(stepText))} />
);

/** The same as text. */
export const stepper = (label: string, steps: readonly Step[]): Markup =>
  markup`<ol aria-label="${label}" class="stepper">${steps.map(stepText)}</ol>`;

const stepText = ({ label, note, state }: Step): Markup =>
  markup`<li class="${state}"${
    state === "current" || state === "returned" ? markup` aria-current="step"` : null
  }><i aria-hidden="true"><svg viewBox="0 0 32 32"><use href="/icons.svg#star"/>${
    state === "current" ? markup`<circle cx="16" cy="16" r="4"/>` : null
  }</svg>${signs[state]}</i><div><p>${label}<span class="sr-only"> (${words[state]})</span></p>${
    note ? markup`<small>${note}</small>` : null
  }</div></li>`;

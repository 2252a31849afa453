import type { ReactNode } from "react";
import { Hint } from "./field";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Further fields that belong to this choice; seen only while it is chosen, also without JavaScript. */
  reveal?: ReactNode;
};

type ChoiceProps = {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: ChoiceOption;
  checked: boolean;
  invalid?: boolean;
  describedBy?: string;
};

/** One radio button or check box with a target of 44 px. */
export function Choice({ type, id, name, option, checked, invalid, describedBy }: ChoiceProps) {
  const described = [describedBy, option.hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className="group/choice">
      <div className="flex min-h-11 items-start gap-3 py-1.5">
        <input
          type={type}
          id={id}
          name={name}
          value={option.value}
          defaultChecked={checked}
          aria-invalid={invalid}
          aria-describedby={described || undefined}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        <div>
          <label htmlFor={id} className="-my-1.5 -ms-3 block py-1.5 ps-3 pe-3">
            {option.label}
          </label>
          <Hint id={id}>{option.hint}</Hint>
        </div>
      </div>
      {option.reveal ? (
        <div className="ms-2.5 mt-1 mb-3 hidden space-y-5 border-s-2 border-accent ps-5 group-has-checked/choice:block">
          {option.reveal}
        </div>
      ) : null}
    </div>
  );
}

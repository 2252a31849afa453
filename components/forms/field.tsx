import type { ReactNode } from "react";
import { WarningIcon } from "../ui/icons";

type FrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  children: ReactNode;
};

const optional = <span className="font-normal text-quiet"> (اختیاری)</span>;

export function Hint({ id, children }: { id: string; children?: ReactNode }) {
  return children ? (
    <p id={`${id}-hint`} className="mb-1.5 text-sm text-quiet">
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children?: string }) {
  return children ? (
    <p id={`${id}-error`} className="mb-1.5 flex gap-1.5 font-medium text-danger">
      <WarningIcon className="mt-1.5 size-4" />
      <span>
        <span className="sr-only">خطا: </span>
        {children}
      </span>
    </p>
  ) : null;
}

const frame = (error?: string) => (error ? "border-s-4 border-danger ps-4" : "");

/** Label, hint and error around one control. */
export function Field({ id, label, hint, error, required, children }: FrameProps) {
  return (
    <div className={frame(error)}>
      <label htmlFor={id} className="mb-0.5 block font-semibold">
        {label}
        {required ? null : optional}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldGroup({ id, label, hint, error, required, children }: FrameProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={frame(error)} aria-describedby={described || undefined}>
      <legend className="mb-0.5 font-semibold">
        {label}
        {required ? null : optional}
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}

"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonVariant } from "../ui/button";

type SubmitButtonProps = {
  variant?: ButtonVariant;
  icon?: ReactNode;
  /** What the button says while the answer is awaited. */
  pendingText?: string;
  /** For forms with several buttons. */
  name?: string;
  value?: string;
  children: ReactNode;
};

export function SubmitButton({
  variant = "primary",
  icon,
  pendingText,
  name,
  value,
  children,
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  // Not `disabled`: the button keeps the focus, and the form itself refuses a second submission.
  return (
    <Button type="submit" variant={variant} icon={icon} name={name} value={value} aria-disabled={pending}>
      {pending ? (pendingText ?? "در حال فرستادن…") : children}
    </Button>
  );
}

/** The buttons at the foot of a form: the binding one first. */
export function FormButtons({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 pt-2 max-sm:*:flex-1">{children}</div>;
}

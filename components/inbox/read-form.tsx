import type { ReactNode } from "react";
import { Hidden } from "../forms/hidden";
import { moneyPaths } from "../money-paths";
import { Button, type ButtonVariant } from "../ui/button";

type ReadFormProps = {
  values: Record<string, string>;
  variant?: ButtonVariant;
  /** What is marked, where the button alone does not say it. */
  label?: string;
  children: ReactNode;
};

/** Marks messages as read without opening them; a plain form. */
export const ReadForm = ({ values, variant = "quiet", label, children }: ReadFormProps) => (
  <form method="post" action={moneyPaths.readMessages}>
    <Hidden values={values} />
    <Button type="submit" variant={variant} aria-label={label}>
      {children}
    </Button>
  </form>
);

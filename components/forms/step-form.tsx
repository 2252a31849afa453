"use client";
import type { ReactNode } from "react";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { Hidden } from "./hidden";
import { SubmitButton } from "./submit-button";
import type { ButtonVariant } from "../ui/button";
import { Card } from "../ui/card";

type Props = {
  id: string;
  action: FormAction;
  /** which record, and as it was seen */
  values: Record<string, string | number>;
  /** what the button will do */
  says: string;
  button: string;
  variant?: ButtonVariant;
  children?: ReactNode;
};

/** One step of a record, what it will do and its button, whole in the browser's part: the more such parts meet in a page, the more each answer costs. */
export const StepForm = ({ id, action, values, says, button, variant, children }: Props) => (
  <Card>
    <p className="mb-4 max-w-prose">{says}</p>
    <ActionForm action={action} id={id}>
      <Hidden values={values} />
      {children}
      <div>
        <SubmitButton variant={variant}>{button}</SubmitButton>
      </div>
    </ActionForm>
  </Card>
);

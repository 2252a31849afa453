import type { ReactNode } from "react";
import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { Card } from "../ui/card";

type Props = {
  view: LicenseDeskView;
  action: FormAction;
  id: string;
  title: string;
  /** what will happen */
  says: string;
  danger?: boolean;
  children?: ReactNode;
};

/** One step of a license, folded away until it is wanted. */
export function Govern({ view: { number, version }, action, id, title, says, danger, children }: Props) {
  return (
    <Card className="px-4 py-2 sm:px-6">
      <ActionForm action={action} id={id}>
        <Hidden values={{ number, version }} />
        <FormDetails summary={title}>
          <p className="max-w-prose">{says}</p>
          {children}
          <div className="pb-2">
            <SubmitButton variant={danger ? "danger" : "primary"}>{title}</SubmitButton>
          </div>
        </FormDetails>
      </ActionForm>
    </Card>
  );
}

import type { OwnView } from "@/lib/domain/entrepreneur/own-view";
import { casePaths } from "../case-paths";
import type { FormAction } from "../forms/form-state";
import { SubmitButton } from "../forms/submit-button";
import { QueuedForm } from "../offline/queued-form";
import { RecordFields } from "./record-fields";

type OwnSaleFormProps = {
  /** absent where there is no connection anyway */
  action?: FormAction;
  /** sent twice, the form records once */
  formKey: string;
  view: Pick<OwnView, "today" | "products"> & { code: string };
  name: string;
  userId: number;
};

/** The caseworker's short form of a sale, filled in by the seller, also without a connection. */
export const OwnSaleForm = ({ action, formKey, view, name, userId }: OwnSaleFormProps) => (
  <QueuedForm
    action={action}
    about={{ userId, code: view.code, name, kind: "salesInvoice" }}
    formKey={formKey}
    next={{ done: `${casePaths.self}?done=sale` }}
    id="sale"
    draftKey={`own-sale-${userId}`}
    className="grid gap-5"
  >
    <RecordFields kind="salesInvoice" choices={{ ...view, outlets: [] }} />
    <div className="grid">
      <SubmitButton>ثبت فروش</SubmitButton>
    </div>
  </QueuedForm>
);

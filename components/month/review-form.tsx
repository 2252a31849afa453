"use client";
import type { MonthView } from "@/lib/domain/month/view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { EntryDecisionFields } from "./entry-decision-fields";
import { MonthRows } from "./month-rows";

/** One form over the ten rows, in which the office decides on every entry. */
export function ReviewForm({ view, action }: { view: MonthView; action: FormAction }) {
  return (
    <ActionForm action={action} id="review">
      <Hidden values={{ centerId: view.center.id, month: view.month, version: view.version }} />
      <MonthRows view={view} decide={(entry) => <EntryDecisionFields entry={entry} />} />
      <div className="sticky bottom-0 z-10 border-t border-line bg-surface pb-3 max-lg:bottom-14 print:hidden">
        <FormButtons>
          <SubmitButton variant="secondary">ذخیرهٔ تصمیم‌ها</SubmitButton>
          {view.pendingCount > 0 ? (
            <SubmitButton variant="secondary" name="rest" value="accepted">
              پذیرش بقیه و ذخیره
            </SubmitButton>
          ) : null}
        </FormButtons>
      </div>
    </ActionForm>
  );
}

"use client";
import type { MonthView } from "@/lib/domain/month/view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { EntryDecisionFields } from "./entry-decision-fields";
import { type Packed, unpack } from "../ui/packed";
import { asInnerHtml } from "../ui/markup";
import { entryHead, rowHead } from "./row-text";

/** One form over the ten rows, in which the office decides on every entry. */
export function ReviewForm({ packed, action }: { packed: Packed<MonthView>; action: FormAction }) {
  const view = unpack(packed);
  return (
    <ActionForm action={action} id="review">
      <Hidden values={{ centerId: view.center.id, month: view.month, version: view.version }} />
      <ol className="services">
        {view.rows.map((row) => (
          <li key={row.service} id={`service-${row.service}`} className="service">
            <div dangerouslySetInnerHTML={asInnerHtml([rowHead(row, view.frozen)])} />
            <ul>
              {row.entries.map((entry) => (
                <li key={entry.id} className="entry">
                  <div dangerouslySetInnerHTML={asInnerHtml([entryHead(entry, { view, quiet: true })])} />
                  <EntryDecisionFields entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
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

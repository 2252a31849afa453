"use client";
import type { PlanFormView } from "@/lib/domain/plan/form-view";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SeenVersion } from "../forms/seen-version";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { moneyPaths } from "../money-paths";
import { ButtonLink } from "../ui/button";
import { type Packed, unpack } from "../ui/packed";
import { PlanRowFields } from "./plan-row-fields";

/** `userId`: whose draft the form keeps */
type Props = { packed: Packed<PlanFormView>; action: FormAction; userId: number };

/** The ten rows of a plan, each with one number and its exceptions: short enough to fill in on a phone. */
export function PlanForm({ packed, action, userId }: Props) {
  const { id, year, version, rows, months, from } = unpack(packed);
  return (
    <ActionForm
      action={action}
      id="plan"
      draftKey={from ? undefined : `plan-${userId}-${id}-${year}`}
      className="grid gap-4 *:min-w-0 lg:grid-cols-2"
    >
      <Hidden values={{ centerId: id, year }} />
      <SeenVersion version={version} />
      {rows.map((row) => (
        <PlanRowFields key={row.service} row={row} months={months} />
      ))}
      <div className="lg:col-span-2">
        <FormButtons>
          <SubmitButton name="then" value="propose">
            ذخیره و فرستادن پیشنهاد
          </SubmitButton>
          <SubmitButton name="then" value="save" variant="secondary">
            ذخیرهٔ پیش‌نویس
          </SubmitButton>
          <ButtonLink href={moneyPaths.plan(year, id)} variant="quiet">
            انصراف
          </ButtonLink>
        </FormButtons>
      </div>
    </ActionForm>
  );
}

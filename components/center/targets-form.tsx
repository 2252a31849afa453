"use client";
import { type Service } from "@/lib/domain/aid/service-number";
import { services } from "@/lib/domain/aid/service-table";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { NumberField } from "../forms/number-field";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Clause } from "../ui/clause";

type TargetsFormProps = {
  action: FormAction;
  id: string;
  version: number;
  targets: Record<Service, number | null>;
};

/** The ten monthly targets; an empty field has no plan. */
export function TargetsForm({ action, id, version, targets }: TargetsFormProps) {
  return (
    <ActionForm action={action} id="targets" className="grid gap-5 *:min-w-0 md:grid-cols-2 md:gap-x-10">
      <Hidden values={{ centerId: id, version }} />
      {services.map(({ service, label, clause }) => {
        const target = targets[service];
        return (
          <NumberField
            key={service}
            name={`targets.${service}`}
            label={label}
            hint={<Clause>{clause}</Clause>}
            defaultValue={target === null ? "" : toPersianDigits(target)}
            unit="خدمت در ماه"
          />
        );
      })}
      <div className="md:col-span-2">
        <FormButtons>
          <SubmitButton>ثبت هدف‌ها</SubmitButton>
          <ButtonLink href={paths.center(id)} variant="quiet">
            انصراف
          </ButtonLink>
        </FormButtons>
      </div>
    </ActionForm>
  );
}

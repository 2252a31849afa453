import type { ReactNode } from "react";
import { checklistOwnerLabels } from "@/lib/domain/licensing/labels";
import type { ItemView } from "@/lib/domain/licensing/license-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";

type Props = {
  number: string;
  today: string;
  item: ItemView;
  action: FormAction;
  /** its documents */
  children?: ReactNode;
};

/** One item of the opening list: done by whom and when, or the form that says so. */
export function OpeningItem({ number, today, item, action, children }: Props) {
  return (
    <li id={item.item} className="grid gap-2 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{item.label}</h3>
        <Clause>{item.clause}</Clause>
        <span className="ms-auto">
          {item.doneOn ? <Tag tone="success">انجام‌شده</Tag> : <Tag>مانده</Tag>}
        </span>
      </div>
      <p className="text-sm text-quiet">
        {item.doneOn
          ? `${item.doneOn} · ثبت: ${item.doneBy}`
          : `بر عهدهٔ ${checklistOwnerLabels[item.owner]} استان`}
      </p>
      {item.reference ? (
        <p className="text-sm">
          <span className="text-quiet">{references[item.item]?.label ?? "توضیح"}: </span>
          <bdi dir={references[item.item] ? "ltr" : undefined} className="wrap-anywhere tabular-nums">
            {item.reference}
          </bdi>
        </p>
      ) : null}
      {item.may ? <DoItem number={number} today={today} item={item} action={action} /> : null}
      {children}
    </li>
  );
}

const references: Partial<Record<ItemView["item"], { label: string; hint?: string }>> = {
  networkRegistration: { label: "شماره ثبت در سامانه شبکه‌های مردمی" },
  bankAccount: { label: "شبا", hint: "IR و ۲۴ رقم، همان که بانک بر برگهٔ حساب نوشته است." },
  chairAccount: { label: "نام کاربری" },
  representativeAccount: { label: "نام کاربری" },
};

function DoItem({ number, today, item: { item, label }, action }: Omit<Props, "children">) {
  if (item === "chairAccount" || item === "representativeAccount")
    return (
      <p>
        <AppLink href="#accounts" className="link inline-block py-2">
          ساختن حساب
        </AppLink>
      </p>
    );
  const reference = references[item];
  return (
    <ActionForm action={action} id={`do-${item}`}>
      <Hidden values={{ number, item }} />
      <FormDetails
        summary={
          <>
            ثبت انجام<span className="sr-only"> {label}</span>
          </>
        }
      >
        <TextField
          name="doneOn"
          label="تاریخ انجام"
          required
          ltr
          width="short"
          defaultValue={today}
          hint="مانند ۱۴۰۵/۰۸/۱۲."
        />
        {reference ? (
          <TextField
            name="reference"
            label={reference.label}
            hint={reference.hint}
            required
            ltr
            width="medium"
            autoComplete="off"
          />
        ) : (
          <TextField name="reference" label="توضیح" hint="مانند شماره صورت‌جلسه." autoComplete="off" />
        )}
        <div>
          <SubmitButton variant="secondary">ثبت انجام</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

import type { ReactNode } from "react";
import { checklistOwnerLabels } from "@/lib/domain/licensing/labels";
import type { ItemView } from "@/lib/domain/licensing/license-view";
import { ActionForm } from "../forms/action-form";
import { FormDetails } from "../forms/form-details";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";
import { CorrectItem } from "./correct-item";
import { ItemFields, references } from "./item-fields";
import type { LicenseActions } from "./license-actions";

type Props = {
  number: string;
  today: string;
  item: ItemView;
  actions: Pick<LicenseActions, "recordItem" | "correctItem">;
  /** its documents */
  children?: ReactNode;
};

/** One item of the opening list: done by whom and when, or the form that says so. */
export function OpeningItem({ number, today, item, actions, children }: Props) {
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
      {item.may ? <DoItem number={number} today={today} item={item} actions={actions} /> : null}
      {item.recorded ? (
        <CorrectItem number={number} item={item} recorded={item.recorded} action={actions.correctItem} />
      ) : null}
      {children}
    </li>
  );
}

function DoItem({ number, today, item: { item, label }, actions }: Omit<Props, "children">) {
  if (item === "chairAccount" || item === "representativeAccount")
    return (
      <p>
        <AppLink href="#accounts" className="link inline-block py-2">
          ساختن حساب
        </AppLink>
      </p>
    );
  return (
    <ActionForm action={actions.recordItem} id={`do-${item}`}>
      <Hidden values={{ number, item }} />
      <FormDetails
        summary={
          <>
            ثبت انجام<span className="sr-only"> {label}</span>
          </>
        }
      >
        <ItemFields item={item} doneOn={today} />
        <div>
          <SubmitButton variant="secondary">ثبت انجام</SubmitButton>
        </div>
      </FormDetails>
    </ActionForm>
  );
}

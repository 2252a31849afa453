import type { ItemView } from "@/lib/domain/licensing/license-view";
import { TextField } from "../forms/text-field";

/** What the reference of an item is; a free note where nothing is said. */
export const references: Partial<Record<ItemView["item"], { label: string; hint?: string }>> = {
  networkRegistration: { label: "شماره ثبت در سامانه شبکه‌های مردمی" },
  bankAccount: { label: "شبا", hint: "IR و ۲۴ رقم، همان که بانک بر برگهٔ حساب نوشته است." },
  chairAccount: { label: "نام کاربری" },
  representativeAccount: { label: "نام کاربری" },
};

type Props = { item: ItemView["item"]; doneOn: string; reference?: string };

/** The day on which an item was done, and what it refers to. */
export function ItemFields({ item, doneOn, reference }: Props) {
  const asked = references[item];
  return (
    <>
      <TextField
        name="doneOn"
        label="تاریخ انجام"
        required
        ltr
        width="short"
        defaultValue={doneOn}
        hint="مانند ۱۴۰۵/۰۸/۱۲."
      />
      {asked ? (
        <TextField
          name="reference"
          label={asked.label}
          hint={asked.hint}
          required
          ltr
          width="medium"
          defaultValue={reference}
          autoComplete="off"
        />
      ) : (
        <TextField
          name="reference"
          label="توضیح"
          hint="مانند شماره صورت‌جلسه."
          defaultValue={reference}
          autoComplete="off"
        />
      )}
    </>
  );
}

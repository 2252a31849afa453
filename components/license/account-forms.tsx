import type { ItemView, LicenseDeskView } from "@/lib/domain/licensing/license-view";
import { ACCOUNT_ITEMS, type AccountItem } from "@/lib/domain/licensing/opening-rules";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { licensingPaths } from "../licensing-paths";
import { Card } from "../ui/card";
import { IssueForm, type IssueAction } from "../user/issue-form";
import { PersonFields } from "../user/person-fields";

const says: Record<AccountItem, string> = {
  chairAccount: "رئیس هیئت عامل با این حساب کارکرد ماهانهٔ مرکز را ثبت و ارسال می‌کند.",
  representativeAccount:
    "نماینده با این حساب در همین اداره کارکرد مرکز را بررسی می‌کند. اگر از پیش حساب کارشناس اشتغال این اداره را دارد، نام کاربری همان را بنویسید؛ حساب دیگری ساخته نمی‌شود.",
};

type Props = { view: LicenseDeskView; items: ItemView[]; action: IssueAction };

/**
 * The accounts that the opening list asks for. A form that has been answered stays in its place without fields: there
 * the password appears when the whole page is the answer, as without scripts.
 */
export function AccountForms({ view: { number }, items, action }: Props) {
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {ACCOUNT_ITEMS.map((key) => {
        const item = items.find((other) => other.item === key);
        const isDone = !item || item.doneOn !== null;
        return (
          <Card key={key}>
            <h3 className="font-semibold">{item?.label}</h3>
            <p className="mt-1 mb-4 text-quiet">
              {isDone ? `این حساب آماده است: ${item?.reference ?? ""}` : says[key]}
            </p>
            <IssueForm
              action={action}
              id={`account-${key}`}
              issuedTitle="حساب ساخته شد."
              onward={{ href: licensingPaths.application(number), label: "ادامهٔ فهرست گشایش" }}
            >
              {isDone ? null : (
                <>
                  <Hidden values={{ number, item: key }} />
                  <PersonFields />
                  <TextField
                    name="username"
                    label="نام کاربری"
                    required
                    ltr
                    width="medium"
                    hint="حروف لاتین، رقم، نقطه و خط تیره. پس از ساختن تغییر نمی‌کند."
                    autoComplete="off"
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                  <div>
                    <SubmitButton>ساختن حساب</SubmitButton>
                  </div>
                </>
              )}
            </IssueForm>
          </Card>
        );
      })}
    </div>
  );
}

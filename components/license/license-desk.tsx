import type { ReactNode } from "react";
import type { LicenseDeskView } from "@/lib/domain/licensing/license-view";
import type { ChecklistItem } from "@/lib/domain/licensing/opening-checklist";
import { Section } from "../ui/section";
import { AccountForms } from "./account-forms";
import { GovernForms } from "./govern-forms";
import type { LicenseActions } from "./license-actions";
import { LicenseFacts } from "./license-facts";
import { OpeningList } from "./opening-list";

type Props = {
  view: LicenseDeskView;
  actions: LicenseActions;
  /** The documents of an item of the opening list. */
  documents?: (item: ChecklistItem) => ReactNode;
};

/** An issued license: what it says, its opening list with the two accounts, and what may be done about it. */
export function LicenseDesk({ view, actions, documents }: Props) {
  const { may, items } = view;
  const governs = may.suspend || may.resume || may.revoke || may.expire || may.renew;
  return (
    <>
      <LicenseFacts view={view} />
      {items ? <OpeningList view={view} items={items} actions={actions} documents={documents} /> : null}
      {view.givesAccounts && items ? (
        <Section
          id="accounts"
          title="حساب‌های کاربری"
          description="گذرواژهٔ نخستین را سامانه می‌سازد و تنها یک بار نشان می‌دهد. برگهٔ آن را چاپ کنید و به دارندهٔ حساب بدهید."
        >
          <AccountForms view={view} items={items} action={actions.openAccount} />
        </Section>
      ) : null}
      {governs ? (
        <Section id="govern" title="اقدام بر مجوز">
          <GovernForms view={view} actions={actions} />
        </Section>
      ) : null}
    </>
  );
}

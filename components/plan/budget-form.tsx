import type { BudgetView } from "@/lib/domain/plan/list-view";
import { persianYear } from "@/lib/domain/shared/persian-digits";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { RialField } from "../forms/rial-field";
import { SeenVersion } from "../forms/seen-version";
import { SubmitButton } from "../forms/submit-button";
import { TextField } from "../forms/text-field";
import { Card } from "../ui/card";
import { Section } from "../ui/section";

type Props = { action: FormAction; year: number; province: string; budget: BudgetView | null };

/** Headquarters announces the budget of a province, or replaces what it announced before. */
export const BudgetForm = ({ action, year, province, budget }: Props) => (
  <Section
    id="announce"
    title={budget ? "ابلاغ تازهٔ بودجه" : "ابلاغ بودجه"}
    description={
      budget
        ? "مبلغ تازه جای مبلغ کنونی را می‌گیرد و ابلاغ پیشین در سابقه می‌ماند."
        : `بودجهٔ سال ${persianYear(year)} این استان با شماره و تاریخ ابلاغ آن.`
    }
  >
    <Card>
      <ActionForm action={action} id="budget">
        <Hidden values={{ provinceId: province, year }} />
        <SeenVersion version={budget?.version ?? 0} />
        <RialField name="amount" label="مبلغ" required defaultValue={budget?.amount ?? ""} />
        <TextField name="circular" label="شماره و تاریخ ابلاغ" required maxLength={300} />
        <div>
          <SubmitButton>ثبت ابلاغ</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  </Section>
);

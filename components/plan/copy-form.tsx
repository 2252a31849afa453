import { LAST_YEAR_SOURCES, lastYearLabels } from "@/lib/domain/plan/last-year";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SelectField } from "../forms/select-field";
import { SubmitButton } from "../forms/submit-button";
import { Card } from "../ui/card";
import { Section } from "../ui/section";

const sources = LAST_YEAR_SOURCES.map((value) => ({ value, label: lastYearLabels[value] }));

type Props = { action: FormAction; year: number; province: string; planless: string };

/** One step for all centers of the province that have no plan; each of them still has to agree. */
export const CopyForm = ({ action, year, province, planless }: Props) => (
  <Section
    id="copy"
    title="مراکز بدون برنامه"
    description={`${planless} مرکز برای این سال برنامه ندارد. با این کار، استان به هر یک برنامه‌ای از سال پیش پیشنهاد می‌دهد و هر مرکز باید آن را بپذیرد.`}
  >
    <Card>
      <ActionForm action={action} id="copy-plans">
        <Hidden values={{ provinceId: province, year }} />
        <SelectField name="source" label="از" required options={sources} defaultValue="targets" />
        <div>
          <SubmitButton>پیشنهاد به همهٔ مراکز بدون برنامه</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  </Section>
);

import type { OfficeView } from "@/lib/domain/licensing/office-view";
import { paths } from "../paths";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";

/** One a province, outside the quotas of its offices [S1 ب-۲-۶]. */
export function SupportCenter({ province, support }: Pick<OfficeView, "province" | "support">) {
  return (
    <Section id="support" title="کانون خیّرین کارآفرین استان" description={<Clause>بند ب، ۲-۶</Clause>}>
      <p>
        {stateText(province.name, support)}
        {support.center ? (
          <>
            {" "}
            <AppLink href={paths.center(support.center.id)} className="link">
              {support.center.name}
            </AppLink>
          </>
        ) : null}
      </p>
      <p className="mt-1 text-quiet">هر استان یک کانون دارد و کانون در سهمیهٔ هیچ اداره‌ای شمرده نمی‌شود.</p>
    </Section>
  );
}

function stateText(province: string, { licensed, pending }: OfficeView["support"]): string {
  if (licensed) return `استان ${province} کانون خود را دارد.`;
  return pending
    ? `درخواست مجوز کانون استان ${province} در جریان است.`
    : `استان ${province} هنوز کانون ندارد.`;
}

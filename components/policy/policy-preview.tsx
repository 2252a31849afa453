import { effectByMonth, type EffectRow, type PolicyEffect } from "@/lib/domain/aid/policy-effect";
import { formatMonth, type JalaliMonth } from "@/lib/domain/shared/jalali-month";
import { moneyPaths } from "../money-paths";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";
import { EffectByMonth, EffectByProvince, EffectStats, YearCosts } from "./effect";
import { EffectMethod } from "./effect-method";

type Preview = { effect: PolicyEffect; months: readonly JalaliMonth[]; rows: readonly EffectRow[] };
type Props = { id: number; preview: Preview; province: string | undefined };

/** What the version would have done with the last twelve months: in all, by province, and by month. */
export function PolicyPreview({ id, preview: { effect, months, rows }, province }: Props) {
  const chosen = effect.provinces.find((one) => one.id === province);
  const [first, last] = [months[0], months.at(-1)];
  const span = first && last ? `${formatMonth(first)} تا ${formatMonth(last)}` : "";
  const ofChosen =
    chosen &&
    effectByMonth(
      months,
      rows.filter(({ provinceId }) => provinceId === chosen.id),
    );
  return (
    <>
      <Section
        id="effect"
        title="اثر بر دوازده ماه گذشته"
        description={`${span}، و هزینهٔ دوازده ماه نخست اجرا.`}
      >
        <EffectStats total={effect.total} />
        <EffectMethod span={span} />
      </Section>
      <Section id="provinces" title="به تفکیک استان" level={3}>
        <EffectByProvince id={id} chosen={chosen?.id ?? null} {...effect} />
      </Section>
      <Section
        id="months"
        title={chosen ? `ماه‌های استان ${chosen.name}` : "به تفکیک ماه"}
        level={3}
        action={
          chosen ? (
            <AppLink className="link" href={`${moneyPaths.policyDraft(id)}#months`}>
              همهٔ کشور
            </AppLink>
          ) : null
        }
      >
        <EffectByMonth months={ofChosen ?? effect.months} chosen={chosen?.id ?? null} />
      </Section>
      <Section id="year" title="هزینهٔ سال نخست" level={3}>
        <details>
          <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-text">
            دیدن جدول استان‌ها
          </summary>
          <YearCosts {...effect} />
        </details>
      </Section>
    </>
  );
}

import type { CriterionLine } from "@/lib/domain/entrepreneur/evaluation-view";
import type { OwnView } from "@/lib/domain/entrepreneur/own-view";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

/** How far it is to the next level, in words and criterion by criterion. */
export function OwnGap({ view }: { view: OwnView }) {
  const { gap, takes, criteria, profile, profileOf, conditionMet } = view.evaluation;
  if (gap === null)
    return (
      <Section id="gap" title="شما فارغ‌التحصیل شده‌اید">
        <p>از {view.since} فارغ‌التحصیل این برنامه‌اید و می‌توانید مربی کارآفرینان سطح یک باشید.</p>
      </Section>
    );
  return (
    <Section
      id="gap"
      title={gap}
      description={
        conditionMet
          ? `از ${view.since} در ${view.level} هستید. مددکار شما می‌تواند ارتقای شما را پیشنهاد کند.`
          : `از ${view.since} در ${view.level} هستید. ${takes ?? ""}`
      }
    >
      <CriteriaList lines={criteria} />
      {profileOf === null ? null : (
        <details className="mt-3">
          <summary className="flex min-h-11 items-center font-semibold text-accent-text">
            ویژگی‌های {profileOf}، برای راهنمایی
          </summary>
          <CriteriaList lines={profile} />
        </details>
      )}
    </Section>
  );
}

const CriteriaList = ({ lines }: { lines: CriterionLine[] }) => (
  <ul className="criteria" dangerouslySetInnerHTML={asInnerHtml(lines.map(lineText))} />
);

const lineText = ({ text, clause, met, found }: CriterionLine): Markup =>
  markup`<li><div><b>${text}</b> <cite class="clause">${clause}</cite><p>${found}</p></div>${tagText(
    met ? "success" : "neutral",
    met ? "برقرار" : "هنوز نه",
  )}</li>`;

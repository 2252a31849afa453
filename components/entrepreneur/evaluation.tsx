import type { CriterionLine } from "@/lib/domain/entrepreneur/evaluation-view";
import type { EntrepreneurView } from "@/lib/domain/entrepreneur/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";

/** How far it is to the next level, criterion by criterion; a count leads to the records behind it. */
export function Evaluation({ view }: { view: EntrepreneurView }) {
  const { code, evaluation, proposedBy, ended } = view;
  const { gap, conditionMet, criteria, profile, profileOf, takes } = evaluation;
  return (
    <Section
      id="evaluation"
      title={ended ? "ارزیابی در پایان کار" : (gap ?? "این کارآفرین فارغ‌التحصیل شده است")}
      description={
        gap === null
          ? "می‌تواند مربی کارآفرینان سطح یک باشد."
          : `از ${view.since} در ${view.standing} است (${view.stay}). ${takes ?? ""}`
      }
      action={
        <ButtonLink
          href={casePaths.promotion(code)}
          variant={conditionMet && proposedBy === null && !ended ? "primary" : "secondary"}
        >
          ارتقا و سابقه سطح‌ها
        </ButtonLink>
      }
    >
      {proposedBy === null ? null : (
        <div className="mb-3">
          <Notice>پیشنهاد ارتقا از {proposedBy} در انتظار تصمیم است.</Notice>
        </div>
      )}
      {criteria.length > 0 ? (
        <ul
          className="criteria"
          dangerouslySetInnerHTML={asInnerHtml(criteria.map((line) => lineText(code, line)))}
        />
      ) : null}
      {profileOf === null ? null : (
        <>
          <p className="mt-4 mb-2 text-quiet">
            ویژگی‌های {profileOf}، برای راهنمایی: نبود آن‌ها مانع ارتقا نیست، ولی دلیل نوشته‌شده می‌خواهد.
          </p>
          <ul
            className="criteria"
            dangerouslySetInnerHTML={asInnerHtml(profile.map((line) => lineText(code, line)))}
          />
        </>
      )}
    </Section>
  );
}

const lineText = (code: string, { text, clause, met, found, evidence, kind }: CriterionLine): Markup =>
  markup`<li><div><b>${text}</b> <cite class="clause">${clause}</cite><p>${found}${
    evidence > 0
      ? markup` · <a class="link" href="${casePaths.timeline(code, kind)}">${formatNumber(evidence)} سند</a>`
      : null
  }</p></div>${tagText(met ? "success" : "neutral", met ? "برقرار" : "هنوز نه")}</li>`;

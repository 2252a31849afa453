import type { ReportView } from "@/lib/domain/report/view";
import { formatRial } from "@/lib/domain/shared/rial";
import type { FormAction } from "../forms/form-state";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import { NarrativeText } from "./narrative-text";
import { DecideForm, NarrativeForm, ReviseForm, SendNote } from "./report-forms";
import { openMonthsText } from "./report-texts";

type Props = {
  view: ReportView;
  userId: number;
  /** the amount of the report in words; the list of words is the server's */
  words: string;
  actions: Record<"draft" | "decide" | "revise", FormAction>;
};

/** The narrative, as text or as its form, and what this person may do with the report. */
export function ReportSteps({ view, userId, words, actions }: Props) {
  const { may, key, narrative, figures, obstacle } = view;
  const reportKey = { provinceId: view.province.id, month: view.month, revision: key.revision };
  const shared = { reportKey, version: key.version, userId };
  return (
    <>
      <Section
        id="narrative-section"
        title="شرح اقدامات و پیشنهادها"
        description={
          may.write
            ? "هر دو حوزهٔ استان در همین متن می‌نویسند. آنچه همکار شما هم‌زمان در بخش دیگری می‌نویسد سر جای خود می‌ماند."
            : undefined
        }
      >
        {may.write ? (
          <NarrativeForm {...shared} action={actions.draft} narrative={narrative}>
            {may.send ? (
              <SendNote
                payable={formatRial(figures.payableRial)}
                words={words}
                openText={openMonthsText(figures.months.open)}
                openMonths={figures.months.open}
              />
            ) : null}
          </NarrativeForm>
        ) : view.revision ? (
          <NarrativeText narrative={narrative} />
        ) : (
          <p className="text-quiet">استان متن این گزارش را هنوز نفرستاده است.</p>
        )}
      </Section>
      {may.decide || may.revise || obstacle ? (
        <Section id="step" title="اقدام شما">
          <div className="grid gap-4">
            {may.decide ? <DecideForm {...shared} action={actions.decide} /> : null}
            {may.revise ? <ReviseForm {...shared} action={actions.revise} /> : null}
            {obstacle ? <Notice>{obstacle}</Notice> : null}
          </div>
        </Section>
      ) : null}
    </>
  );
}

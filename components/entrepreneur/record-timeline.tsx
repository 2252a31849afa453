import { EVIDENCE_KINDS, evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import type { TimelineLine } from "@/lib/domain/entrepreneur/timeline";
import type { EntrepreneurView } from "@/lib/domain/entrepreneur/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { casePaths } from "../case-paths";
import { EmptyState } from "../ui/empty-state";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { Section } from "../ui/section";

/** Everything that was recorded, newest first; what was voided stays, struck through with its reason. */
export function RecordTimeline({ view }: { view: EntrepreneurView }) {
  const { code, shows, timeline, more, may } = view;
  return (
    <Section
      id="history"
      title={shows === null ? "آنچه ثبت شده است" : `ثبت‌های ${evidenceKindLabels[shows]}`}
      description={more ? `${formatNumber(timeline.length)} ثبت تازه‌تر نشان داده شده است.` : undefined}
    >
      <nav aria-label="نوع ثبت" className="mb-4 print:hidden">
        <ul className="kinds" dangerouslySetInnerHTML={asInnerHtml(kindLinks(code, shows))} />
      </nav>
      {timeline.length > 0 ? (
        <ol
          className="timeline"
          dangerouslySetInnerHTML={asInnerHtml(timeline.map((line) => lineText(code, line, may.record)))}
        />
      ) : (
        <EmptyState title="هنوز چیزی ثبت نشده است">
          فاکتور، دوره، بازدید، تماس، محصول، قرارداد و شغل پس از ثبت در این‌جا می‌آید.
        </EmptyState>
      )}
    </Section>
  );
}

const kindLinks = (code: string, shows: string | null): Markup[] =>
  [null, ...EVIDENCE_KINDS].map(
    (kind) =>
      markup`<li><a href="${casePaths.timeline(code, kind)}"${
        kind === shows ? markup` aria-current="true"` : null
      }>${kind === null ? "همه" : evidenceKindLabels[kind]}</a></li>`,
  );

function lineText(code: string, line: TimelineLine, mayRecord: boolean): Markup {
  const { kind, id, title, on, by, tone, note, voided, open } = line;
  return markup`<li class="${tone}"><b>${voided ? markup`<s>${title}</s>` : title}</b><p>${on} · ${by}${
    open && mayRecord
      ? markup` · <a class="link" href="${casePaths.recorded(code, kind, id)}">اصلاح<span class="sr-only"> ${title}</span></a>`
      : null
  }</p>${note ? markup`<p>${note}</p>` : null}${voided ? markup`<blockquote>${voided}</blockquote>` : null}</li>`;
}

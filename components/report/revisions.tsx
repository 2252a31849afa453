import { reportStatusViews } from "@/lib/domain/report/labels";
import { narrativeLabels } from "@/lib/domain/report/narrative";
import type { Difference } from "@/lib/domain/report/differences";
import type { ReportView, RevisionLine } from "@/lib/domain/report/view";
import { moneyPaths } from "../money-paths";
import { Card } from "../ui/card";
import { TextTable } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { markup } from "../ui/markup";
import { Section } from "../ui/section";
import { Tag } from "../ui/tag";
import { Timeline } from "../ui/timeline";
import { instantText, revisionSteps, revisionTitle } from "./report-texts";

/** Figures that differ, side by side. */
export function DifferenceTable({
  differences,
  before,
  after,
}: {
  differences: readonly Difference[];
  before: string;
  after: string;
}) {
  const columns = [
    { key: "figure", label: "رقم" },
    { key: "before", label: before, numeric: true },
    { key: "after", label: after, numeric: true },
  ];
  return (
    <TextTable
      caption={`${before} و ${after}`}
      columns={columns}
      rows={differences.map(
        (line) =>
          markup`<tr><th scope="row">${line.figure}</th><td class="numeric" data-label="${before}">${line.before}</td><td class="numeric" data-label="${after}">${line.after}</td></tr>`,
      )}
    />
  );
}

/** All revisions of the report, newest first, each with what happened to it. */
export function Revisions({ view }: { view: ReportView }) {
  return (
    <Section
      id="revisions"
      title="نسخه‌های این گزارش"
      description="هر نسخه همان‌گونه که فرستاده شده است می‌ماند؛ اصلاح، نسخهٔ تازه‌ای کنار آن است."
    >
      <ul className="grid gap-4">
        {view.revisions.toReversed().map((line) => (
          <li key={line.revision}>
            <RevisionCard line={line} view={view} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RevisionCard({ line, view }: { line: RevisionLine; view: ReportView }) {
  const { label, tone } = reportStatusViews[line.status];
  const shown = line.revision === view.revision?.revision;
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          {shown ? (
            `${revisionTitle(line)} (همین صفحه)`
          ) : (
            <AppLink href={moneyPaths.report(view.month, view.province.id, line.revision)} className="link">
              {revisionTitle(line)}
            </AppLink>
          )}
        </h3>
        <Tag tone={tone}>{label}</Tag>
      </div>
      {line.revisionReason ? <p className="mb-3">دلیل اصلاح: {line.revisionReason}</p> : null}
      <Timeline
        items={revisionSteps(line)
          .toReversed()
          .map(({ at, ...step }) => ({ ...step, ...instantText(at) }))}
      />
    </Card>
  );
}

/** A correction beside what it corrects: the figures and the parts that are not the same. */
export function SinceFormer({ changes }: { changes: NonNullable<ReportView["sinceFormer"]> }) {
  const { figures, parts } = changes;
  return (
    <Section id="corrections" title="این نسخه در کنار نسخهٔ پیشین">
      {figures.length === 0 && parts.length === 0 ? (
        <p className="text-quiet">رقم‌ها و متن این نسخه با نسخهٔ پیشین یکی است.</p>
      ) : null}
      <div className="grid gap-4">
        {figures.length > 0 ? (
          <DifferenceTable differences={figures} before="نسخهٔ پیشین" after="این نسخه" />
        ) : null}
        {parts.map(({ part, before, after }) => (
          <Card key={part}>
            <h3 className="font-semibold">{narrativeLabels[part]}</h3>
            <dl className="mt-2 grid gap-4 sm:grid-cols-2">
              <Version term="نسخهٔ پیشین" text={before} />
              <Version term="این نسخه" text={after} />
            </dl>
          </Card>
        ))}
      </div>
    </Section>
  );
}

const Version = ({ term, text }: { term: string; text: string }) => (
  <div>
    <dt className="text-sm text-quiet">{term}</dt>
    <dd className="break-words whitespace-pre-line">{text || "—"}</dd>
  </div>
);

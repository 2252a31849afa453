import { Clause } from "../ui/clause";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";

type Found = { met: boolean; found: string; evidence: string };
export type ShownLine = { key: string; text: string; clause: string; on: (Found | null)[] };
export type ShownEvaluation = {
  days: { label: string; gap: string | null }[];
  takes: string | null;
  criteria: ShownLine[];
  profile: ShownLine[];
};

type Part = Pick<ShownEvaluation, "days"> & { title: string; note: string | null; lines: ShownLine[] };

/** Criterion by criterion, with evidence and clause; of two days side by side, so that what has changed is seen. */
export const EvaluationTable = ({ days, takes, criteria, profile }: ShownEvaluation) => (
  <div className="grid gap-6 *:min-w-0">
    <ul className="grid gap-1">
      {days.map(({ label, gap }) => (
        <li key={label}>
          <span className="text-quiet">{label}:</span> <b className="font-semibold">{gap}</b>
        </li>
      ))}
    </ul>
    <Lines title="شرط ارتقا" note={takes} days={days} lines={criteria} />
    {profile.length > 0 ? (
      <Lines
        title="ویژگی‌های سطح بعد"
        note="این‌ها راهنماست؛ ارتقا بدون آن‌ها دلیل کتبی می‌خواهد."
        days={days}
        lines={profile}
      />
    ) : null}
  </div>
);

const Lines = ({ title, note, days, lines }: Part) => (
  <div>
    <p className="mb-2">
      <b className="font-semibold">{title}.</b> {note}
    </p>
    <DataTable
      caption={title}
      columns={[{ key: "criterion", label: "معیار" }, ...days.map(({ label }) => ({ key: label, label }))]}
    >
      {lines.map(({ key, text, clause, on }) => (
        <Row key={key}>
          <RowHead>
            {text} <Clause>{clause}</Clause>
          </RowHead>
          {days.map(({ label }, index) => (
            <Cell key={label} label={label}>
              <FoundOn found={on[index] ?? null} />
            </Cell>
          ))}
        </Row>
      ))}
    </DataTable>
  </div>
);

const FoundOn = ({ found }: { found: Found | null }) =>
  found ? (
    <span className="inline-grid min-w-0 gap-0.5 max-md:justify-items-end">
      <span className="flex flex-wrap items-baseline gap-x-2 max-md:justify-end">
        <Tag tone={found.met ? "success" : "warning"}>{found.met ? "برقرار" : "ناتمام"}</Tag> {found.found}
      </span>
      {found.evidence ? <small className="text-sm text-quiet">شواهد: {found.evidence}</small> : null}
    </span>
  ) : (
    <>—</>
  );

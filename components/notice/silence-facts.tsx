import { paths } from "../paths";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

export type Silence = {
  silent: boolean;
  text: string;
  countedFrom: string | null;
  months: { month: string; label: string; status: { label: string; tone: Tone } }[];
};

const columns = [
  { key: "month", label: "ماه" },
  { key: "status", label: "وضعیت کارکرد" },
];

/** The months behind the number: one that waits for somebody else's decision is not the center's silence. */
export const SilenceFacts = ({ id, silence }: { id: string; silence: Silence }) => (
  <>
    <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      {silence.months.length > 0
        ? silence.text
        : "همهٔ ماه‌هایی که مهلت تأییدشان گذشته کارکرد تأییدشده دارند."}
      {silence.silent ? <Tag tone="warning">بدون کارکرد</Tag> : null}
    </p>
    {silence.countedFrom ? <p className="mb-3 text-quiet">{silence.countedFrom}</p> : null}
    {silence.months.length > 0 ? (
      <DataTable caption="ماه‌های بدون کارکرد تأییدشده، از تازه به کهنه" columns={columns}>
        {silence.months.map(({ month, label, status }) => (
          <Row key={month}>
            <RowHead>
              <AppLink href={paths.month(id, month)} className="link">
                {label}
              </AppLink>
            </RowHead>
            <Cell label="وضعیت کارکرد">
              <Tag tone={status.tone}>{status.label}</Tag>
            </Cell>
          </Row>
        ))}
      </DataTable>
    ) : null}
  </>
);

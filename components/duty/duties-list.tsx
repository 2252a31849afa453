import { Clause } from "../ui/clause";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { Tag } from "../ui/tag";
import type { Duty } from "./duties-form";

const columns = [
  { key: "duty", label: "مأموریت" },
  { key: "state", label: "وضعیت" },
  { key: "by", label: "ثبت‌کننده" },
];

/** For those who read: the whole catalogue, so that what a center does not have is seen too. */
export const DutiesList = ({ duties }: { duties: Duty[] }) => (
  <DataTable caption="مأموریت‌های قابل واگذاری" columns={columns}>
    {duties.map(({ duty, label, clause, since, by }) => (
      <Row key={duty}>
        <RowHead>
          {label} <Clause>{clause}</Clause>
        </RowHead>
        <Cell label="وضعیت">
          {since ? (
            <Tag tone="success">واگذارشده از {since}</Tag>
          ) : (
            <span className="text-quiet">واگذار نشده</span>
          )}
        </Cell>
        <Cell label="ثبت‌کننده">{by ?? "—"}</Cell>
      </Row>
    ))}
  </DataTable>
);

type Ended = { key: number; label: string; from: string; to: string; by: string };

const endedColumns = [
  { key: "duty", label: "مأموریت" },
  { key: "from", label: "از" },
  { key: "to", label: "تا" },
  { key: "by", label: "واگذارکننده" },
];

export const EndedDuties = ({ ended }: { ended: Ended[] }) =>
  ended.length === 0 ? (
    <EmptyState title="مأموریتی پایان نیافته است">
      مأموریت‌هایی که دیگر با این مرکز نیست، با تاریخ آغاز و پایان در اینجا می‌ماند.
    </EmptyState>
  ) : (
    <DataTable caption="مأموریت‌های پیشین" columns={endedColumns}>
      {ended.map(({ key, label, from, to, by }) => (
        <Row key={key}>
          <RowHead>{label}</RowHead>
          <Cell label="از">{from}</Cell>
          <Cell label="تا">{to}</Cell>
          <Cell label="واگذارکننده">{by}</Cell>
        </Row>
      ))}
    </DataTable>
  );

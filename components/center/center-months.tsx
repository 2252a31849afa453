import type { CenterView, MonthLine } from "@/lib/domain/panel/center-view";
import { StateTags } from "../panel/state-tags";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Card } from "../ui/card";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { AppLink } from "../ui/link";
import { Section } from "../ui/section";

type CenterMonthsProps = { id: string; months: NonNullable<CenterView["months"]> };

export function CenterMonths({ id, months: { current, earlier } }: CenterMonthsProps) {
  return (
    <>
      {current ? (
        <Section id="current" title={`ماه جاری، ${current.label}`}>
          <Card>
            <div className="flex flex-wrap items-center justify-between gap-4">
              <div className="min-w-0 flex-1 basis-64">
                <StateTags state={current.state} />
                <p className="mt-1">{current.next}</p>
              </div>
              <ButtonLink href={paths.month(id, current.month)}>{current.action}</ButtonLink>
            </div>
          </Card>
        </Section>
      ) : null}
      <Section id="months" title="ماه‌های پیش">
        {earlier.length > 0 ? (
          <MonthsTable id={id} months={earlier} />
        ) : (
          <EmptyState title="هنوز ماهی نگذشته است">
            کارکرد هر ماه پس از پایان آن در این فهرست می‌آید.
          </EmptyState>
        )}
      </Section>
    </>
  );
}

const columns = [
  { key: "month", label: "ماه" },
  { key: "state", label: "وضعیت و موعد ارسال" },
  { key: "entries", label: "خدمت‌ها", numeric: true },
  { key: "payable", label: "قابل پرداخت (ریال)", numeric: true },
  { key: "paidOn", label: "روز پرداخت", numeric: true },
];

const MonthsTable = ({ id, months }: { id: string; months: MonthLine[] }) => (
  <DataTable caption="ماه‌های پیش، از تازه به کهنه" columns={columns}>
    {months.map((line) => (
      <Row key={line.month}>
        <RowHead>
          <AppLink href={paths.month(id, line.month)} className="link">
            {line.label}
          </AppLink>
        </RowHead>
        <Cell label="وضعیت و موعد ارسال">
          <span>
            <StateTags state={line.state} />
          </span>
        </Cell>
        <Cell label="خدمت‌ها" numeric>
          {line.entries}
        </Cell>
        <Cell label="قابل پرداخت (ریال)" numeric>
          {line.payable}
        </Cell>
        <Cell label="روز پرداخت" numeric>
          {line.paidOn}
        </Cell>
      </Row>
    ))}
  </DataTable>
);

import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

export type ShownService = {
  entitlement: string;
  label: string;
  period: string;
  tag: { label: string; tone: Tone };
  note: string;
};

/** What the level gives, and how each of it stands in its present period. */
export const ServiceTable = ({ services }: { services: ShownService[] }) => (
  <DataTable
    caption="خدمات سطح کنونی"
    columns={[
      { key: "service", label: "خدمت" },
      { key: "period", label: "نوبت" },
      { key: "state", label: "وضعیت" },
    ]}
  >
    {services.map(({ entitlement, label, period, tag, note }) => (
      <Row key={entitlement}>
        <RowHead>{label}</RowHead>
        <Cell label="نوبت">{period}</Cell>
        <Cell label="وضعیت">
          <span className="inline-grid min-w-0 gap-0.5 max-md:justify-items-end">
            <span>
              <Tag tone={tag.tone}>{tag.label}</Tag>
            </span>
            {note ? <small className="text-sm text-quiet">{note}</small> : null}
          </span>
        </Cell>
      </Row>
    ))}
  </DataTable>
);

type GivenProps = { given: { key: string; label: string; on: string; amount: string; by: string }[] };

/** What was given when, by whom, with its amount; the latest first. */
export const GivenTable = ({ given }: GivenProps) => (
  <DataTable
    caption="خدمات داده‌شده"
    columns={[
      { key: "service", label: "خدمت" },
      { key: "on", label: "تاریخ" },
      { key: "amount", label: "مبلغ", numeric: true },
      { key: "by", label: "ثبت" },
    ]}
  >
    {given.map(({ key, label, on, amount, by }) => (
      <Row key={key}>
        <RowHead>{label}</RowHead>
        <Cell label="تاریخ">{on}</Cell>
        <Cell label="مبلغ" numeric>
          {amount || "—"}
        </Cell>
        <Cell label="ثبت">{by}</Cell>
      </Row>
    ))}
  </DataTable>
);

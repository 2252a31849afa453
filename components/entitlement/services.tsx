import type { GivenView, ServiceView } from "@/lib/domain/entitlement/view";
import { AppLink } from "../ui/link";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";

/** What the level gives, and how each of it stands in its present period. */
export const ServiceTable = ({ services }: { services: ServiceView[] }) => (
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

type GivenProps = {
  given: GivenView[];
  /** the address at which one is voided; null for whoever may not */
  correct: ((id: number) => string) | null;
};

/** What was given when, by whom, with its amount, the latest first; what was voided stays, struck through with its reason. */
export const GivenTable = ({ given, correct }: GivenProps) => (
  <DataTable
    caption="خدمات داده‌شده"
    columns={[
      { key: "service", label: "خدمت" },
      { key: "on", label: "تاریخ" },
      { key: "amount", label: "مبلغ", numeric: true },
      { key: "by", label: "ثبت" },
    ]}
  >
    {given.map(({ id, label, on, amount, by, voided }) => (
      <Row key={id}>
        <RowHead>
          {voided ? <s>{label}</s> : label}
          {voided ? <small className="block text-sm font-normal text-quiet">{voided}</small> : null}
        </RowHead>
        <Cell label="تاریخ">{on}</Cell>
        <Cell label="مبلغ" numeric>
          {voided ? <s>{amount || "—"}</s> : amount || "—"}
        </Cell>
        <Cell label="ثبت">
          <span className="inline-grid min-w-0 max-md:justify-items-end">
            {by}
            {correct && !voided ? (
              <span>
                <AppLink href={correct(id)} className="link inline-flex min-h-11 items-center">
                  اصلاح<span className="sr-only"> {label}</span>
                </AppLink>
              </span>
            ) : null}
          </span>
        </Cell>
      </Row>
    ))}
  </DataTable>
);

import { serviceClause, serviceLabels } from "@/lib/domain/aid/service-labels";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { PanelView } from "@/lib/domain/panel/panel-view";
import { fulfilmentOfRow } from "@/lib/domain/panel/services";
import { percentOf, percentText } from "@/lib/domain/panel/share";
import { Clause } from "../ui/clause";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { rowsHref } from "./links";

const columns = [
  { key: "service", label: "ردیف خدمت" },
  { key: "fulfilment", label: "تحقق" },
  { key: "payable", label: "قابل پرداخت از سقف (ریال)", numeric: true },
  { key: "confirmed", label: "خدمت تأییدشده از هدف", numeric: true },
];

export function PanelServices({ view }: { view: PanelView }) {
  return (
    <DataTable caption="تحقق ده ردیف خدمت" columns={columns}>
      {view.services.map((row) => {
        const label = serviceLabels[row.service - 1] ?? "";
        const share = fulfilmentOfRow(row);
        return (
          <Row key={row.service}>
            <RowHead>
              <span className="flex flex-wrap items-baseline gap-x-3">
                <AppLink href={rowsHref(view.place, view.month, "confirmed")} className="link">
                  {label}
                </AppLink>
                <Clause>{serviceClause(row.service)}</Clause>
              </span>
            </RowHead>
            <Cell label="تحقق">
              <span className="flex items-center gap-3">
                <progress
                  className="fill w-28!"
                  value={share ? percentOf(share) : 0}
                  max={100}
                  aria-label={`تحقق ${label}`}
                />
                <span className="tabular-nums">{percentText(share)}</span>
              </span>
            </Cell>
            <Cell label="قابل پرداخت از سقف (ریال)" numeric>
              {`${formatNumber(row.payable)} از ${formatNumber(row.ceiling)}`}
            </Cell>
            <Cell label="خدمت تأییدشده از هدف" numeric>
              {`${formatNumber(row.confirmed)} از ${formatNumber(row.target)}`}
            </Cell>
          </Row>
        );
      })}
    </DataTable>
  );
}

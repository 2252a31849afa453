import type { SeatView } from "@/lib/domain/panel/center-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";

const columns = [
  { key: "seat", label: "سمت" },
  { key: "name", label: "نام" },
  { key: "business", label: "کسب‌وکار" },
  { key: "mobile", label: "همراه" },
];

export const CenterBoard = ({ board }: { board: SeatView[] }) => (
  <DataTable caption="هیئت عامل" columns={columns}>
    {board.map((seat) => (
      <Row key={seat.seat}>
        <RowHead>
          {formatNumber(seat.seat)}. {seat.title}
        </RowHead>
        <Cell label="نام">
          {seat.name} {seat.tag ? <Tag tone={seat.tag.tone}>{seat.tag.label}</Tag> : null}
        </Cell>
        <Cell label="کسب‌وکار">{seat.business ?? "—"}</Cell>
        <Cell label="همراه">{seat.mobile ? <bdi dir="ltr">{seat.mobile}</bdi> : "—"}</Cell>
      </Row>
    ))}
  </DataTable>
);

import { figureText } from "@/lib/domain/panel/figure-text";
import { measureOf } from "@/lib/domain/panel/measure";
import type { PanelPart, PanelPlace, PanelView } from "@/lib/domain/panel/panel-view";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { panelHref, rowsHref } from "./links";

export function PartsTable({ view }: { view: PanelView }) {
  const ofCountry = view.level === "country";
  const missing = view.deadline?.passed === false ? "در مهلت" : "ارسال‌نشده";
  const labels = ["موظف", "به‌موقع", "با تأخیر", missing, "تأییدشده", "قابل پرداخت (ریال)"];
  const columns = [
    { key: "name", label: ofCountry ? "استان" : "اداره" },
    ...labels.map((label) => ({ key: label, label, numeric: true })),
  ];
  return (
    <DataTable caption={ofCountry ? "استان‌ها در این ماه" : "اداره‌های استان در این ماه"} columns={columns}>
      {view.parts.map((part) => (
        <PartRow
          key={part.id}
          part={part}
          place={ofCountry ? { province: part } : { ...view.place, office: part }}
          view={view}
          missing={missing}
        />
      ))}
    </DataTable>
  );
}

type PartRowProps = { part: PanelPart; place: PanelPlace; view: PanelView; missing: string };

function PartRow({ part, place, view, missing }: PartRowProps) {
  const { due, received, onTime, confirmed } = part;
  const late = received - onTime;
  const outstanding = Math.max(0, due - received);
  const state = view.deadline?.passed === false ? "notSubmitted" : "missing";
  return (
    <Row>
      <RowHead>
        <AppLink href={panelHref(place, view.month, view.measure)} className="link">
          {part.name}
        </AppLink>
      </RowHead>
      <Cell label="موظف" numeric>
        {figureText(due)}
      </Cell>
      <Cell label="به‌موقع" numeric>
        <span>
          {figureText(onTime)} <span className="text-quiet">({measureOf("onTime", part).text})</span>
        </span>
      </Cell>
      <Cell label="با تأخیر" numeric>
        <Exception count={late} href={rowsHref(place, view.month, "late")} />
      </Cell>
      <Cell label={missing} numeric>
        <Exception count={outstanding} href={rowsHref(place, view.month, state)} />
      </Cell>
      <Cell label="تأییدشده" numeric>
        <span>
          {figureText(confirmed)} <span className="text-quiet">({measureOf("confirmed", part).text})</span>
        </span>
      </Cell>
      <Cell label="قابل پرداخت (ریال)" numeric>
        {figureText(part.payable)}
      </Cell>
    </Row>
  );
}

/** What somebody may want to run after: straight to the centers, without the page in between. */
const Exception = ({ count, href }: { count: number; href: string }) =>
  count > 0 ? (
    <AppLink href={href} className="link">
      {figureText(count)}
    </AppLink>
  ) : (
    figureText(0)
  );

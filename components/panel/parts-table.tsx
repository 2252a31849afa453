import { formatNumber } from "@/lib/domain/shared/rial";
import { measureOf } from "@/lib/domain/panel/measure";
import type { PanelPart, PanelPlace, PanelView } from "@/lib/domain/panel/panel-view";
import { FigureTable } from "./figure-table";
import { panelHref, rowsHref } from "./links";

export function PartsTable({ view }: { view: PanelView }) {
  const ofCountry = view.level === "country";
  const outstanding = view.deadline?.passed === false ? "در مهلت" : "ارسال‌نشده";
  const figures = ["موظف", "به‌موقع", "با تأخیر", outstanding, "تأییدشده", "قابل پرداخت (ریال)"];
  return (
    <FigureTable
      caption={ofCountry ? "استان‌ها در این ماه" : "اداره‌های استان در این ماه"}
      columns={[ofCountry ? "استان" : "اداره", ...figures]}
    >
      {view.parts.map((part) => (
        <PartRow
          key={part.id}
          part={part}
          place={ofCountry ? { province: part } : { ...view.place, office: part }}
          view={view}
        />
      ))}
    </FigureTable>
  );
}

function PartRow({ part, place, view }: { part: PanelPart; place: PanelPlace; view: PanelView }) {
  const { due, received, onTime, confirmed, payable } = part;
  const outstanding = view.deadline?.passed === false ? "notSubmitted" : "missing";
  return (
    <tr>
      <th scope="row">
        <a href={panelHref(place, view.month, view.measure)}>{part.name}</a>
      </th>
      <td>{formatNumber(due)}</td>
      <td>
        {formatNumber(onTime)}
        <i>{`(${measureOf("onTime", part).text})`}</i>
      </td>
      <td>
        <Exception count={received - onTime} href={rowsHref(place, view.month, "late")} />
      </td>
      <td>
        <Exception count={Math.max(0, due - received)} href={rowsHref(place, view.month, outstanding)} />
      </td>
      <td>
        {formatNumber(confirmed)}
        <i>{`(${measureOf("confirmed", part).text})`}</i>
      </td>
      <td>{formatNumber(payable)}</td>
    </tr>
  );
}

/** What somebody may want to run after: straight to the centers, without the page in between. */
const Exception = ({ count, href }: { count: number; href: string }) =>
  count > 0 ? <a href={href}>{formatNumber(count)}</a> : formatNumber(0);

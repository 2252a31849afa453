import type { ReactNode } from "react";
import type { EntryView, MonthView, RowView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { paths } from "../paths";
import { Notice } from "../ui/notice";
import { EntryLine } from "./entry-line";

type Props = {
  view: MonthView;
  /** the office's fields beneath an entry, where it is deciding */
  decide?: (entry: EntryView) => ReactNode;
};

/** The ten rows with their entries. */
export function MonthRows({ view, decide }: Props) {
  return (
    <ol className="divide-y divide-line rounded-xl border border-line bg-raised shadow-lift print:rounded-none print:border-x-0">
      {view.rows.map((row) => (
        <ServiceRow key={row.service} row={row} view={view} decide={decide} />
      ))}
    </ol>
  );
}

function ServiceRow({ row, view, decide }: Props & { row: RowView }) {
  const stands = view.frozen ? "تأییدشده" : "ثبت‌شده";
  return (
    <li id={`service-${row.service}`} className="service">
      <h3>{`${toPersianDigits(row.service)}. ${row.label}`}</h3>
      <p className="rule">{`${row.clause} · سهم ${row.share}، سقف ${row.ceiling} ریال`}</p>
      <p className="stands">
        {stands} <span>{`${row.counted} از ${row.target}`}</span>
      </p>
      <progress className="fill" aria-label={`${stands}، ${row.label}`} value={row.done} max={row.of} />
      <p className="gives">
        {view.frozen ? "قابل پرداخت" : "برآورد"} <b>{row.payable}</b> ریال
      </p>
      {row.returnReason ? (
        <div className="mt-3">
          <Notice tone="warning" title="دلیل بازگرداندن این ردیف">
            {row.returnReason}
          </Notice>
        </div>
      ) : null}
      {row.entries.length > 0 ? (
        <ul>
          {row.entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              href={paths.entry(view.center.id, view.month, entry.id)}
              quiet={decide !== undefined || view.status === "open"}
            >
              {decide?.(entry)}
            </EntryLine>
          ))}
        </ul>
      ) : null}
      {view.may.log ? (
        <a
          href={paths.newEntry(view.center.id, view.month, row.service)}
          aria-label={`ثبت خدمت در ردیف ${row.label}`}
          className="print:hidden"
        >
          ثبت خدمت
        </a>
      ) : null}
    </li>
  );
}

import type { ReactNode } from "react";
import type { EntryView, MonthView, RowView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { paths } from "../paths";
import { Clause } from "../ui/clause";
import { AppLink } from "../ui/link";
import { Meter } from "../ui/meter";
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
  return (
    <li id={`service-${row.service}`} className="px-4 py-4 sm:px-5">
      <div className="grid gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_14rem_11rem]">
        <div>
          <h3 className="font-semibold">
            {toPersianDigits(row.service)}. {row.label}
          </h3>
          <p className="text-sm text-quiet">
            <Clause>{row.clause}</Clause> · سهم {row.share}، سقف {row.ceiling} ریال
          </p>
        </div>
        <Meter
          label={view.frozen ? "تأییدشده" : "ثبت‌شده"}
          value={row.done}
          max={row.of}
          text={`${row.counted} از ${row.target}`}
        />
        <Figure label={view.frozen ? "قابل پرداخت" : "برآورد"}>{row.payable}</Figure>
      </div>
      {row.returnReason ? (
        <div className="mt-3">
          <Notice tone="warning" title="دلیل بازگرداندن این ردیف">
            {row.returnReason}
          </Notice>
        </div>
      ) : null}
      {row.entries.length > 0 ? (
        <ul className="mt-3 grid gap-2">
          {row.entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              href={paths.entry(view.center.id, view.month, entry.id)}
              quiet={decide !== undefined}
            >
              {decide?.(entry)}
            </EntryLine>
          ))}
        </ul>
      ) : null}
      {view.may.log ? (
        <AppLink
          href={paths.newEntry(view.center.id, view.month, row.service)}
          className="mt-2 inline-flex min-h-11 items-center text-sm text-accent-text hover:underline print:hidden"
        >
          ثبت خدمت<span className="sr-only"> در ردیف {row.label}</span>
        </AppLink>
      ) : null}
    </li>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="flex items-baseline justify-between gap-2 lg:block lg:text-end">
      <span className="text-sm text-quiet lg:block">{label}</span>
      <span>
        <b className="tabular-nums">{children}</b> <span className="text-sm text-quiet">ریال</span>
      </span>
    </p>
  );
}

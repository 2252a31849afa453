import type { ReactNode } from "react";
import type { MonthView } from "@/lib/domain/month/view";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { paths } from "../paths";
import { TaskList } from "../ui/task-list";

/** The ten rows to choose from, each with what is still open of its ceiling. */
export function ServiceChoice({ view, header }: { view: MonthView; header: ReactNode }) {
  return (
    <>
      {header}
      <TaskList
        items={view.rows.map((row) => ({
          key: String(row.service),
          href: paths.newEntry(view.center.id, view.month, row.service),
          title: `${toPersianDigits(row.service)}. ${row.label}`,
          detail: `سقف ${row.ceiling} ریال · ثبت‌شده ${row.counted} از ${row.target}`,
        }))}
      />
    </>
  );
}

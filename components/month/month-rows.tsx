import type { MonthView } from "@/lib/domain/month/view";
import { asInnerHtml } from "../ui/markup";
import { rowText } from "./row-text";

/** The ten rows with their entries. */
export function MonthRows({ view }: { view: MonthView }) {
  const rows = view.rows.map((row) => rowText(row, view));
  return <ol className="services" dangerouslySetInnerHTML={asInnerHtml(rows)} />;
}

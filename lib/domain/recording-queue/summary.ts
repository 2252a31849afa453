import { TOMAN } from "../loan/toman";
import { courseLabels } from "../entrepreneur/course";
import { outletKindLabels } from "../entrepreneur/outlet";
import { toPersianDigits } from "../shared/persian-digits";
import type { QueueItem } from "./item";

const choices: Record<string, Readonly<Record<string, string>>> = {
  course: courseLabels,
  outletKind: outletKindLabels,
  answered: { yes: "پاسخ داد", no: "پاسخ نداد" },
};
const amounts = ["amountRial", "monthlyWageRial"];
/** Chosen from lists that the browser does not keep. */
const ids = ["productId", "outletId"];
const LONGEST = 140;

/** What was typed into a form in one line, so that one item of the queue is told from another. */
export function summaryOf({ values }: Pick<QueueItem, "values">): string {
  const parts = Object.entries(values).flatMap(([name, value]) => {
    const text = value.trim();
    if (text === "" || ids.includes(name)) return [];
    if (amounts.includes(name)) return [`${text} ${TOMAN}`];
    return [choices[name]?.[text] ?? text];
  });
  const line = toPersianDigits(parts.join("، "));
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

import { formatNumber } from "../shared/rial";
import { ok, refuseField, type Result } from "../shared/result";
import type { Outcome } from "./known";

/** How many rows of a file came out how; `wrong` counts those that could not be read as well. */
export type PreviewCounts = Record<Outcome["kind"], number>;

export const NO_ROWS: PreviewCounts = { new: 0, update: 0, same: 0, elsewhere: 0, wrong: 0 };

/** As in the summary of a preview. */
export const previewLabels: Record<keyof PreviewCounts, string> = {
  new: "فرد تازه",
  update: "به‌روزرسانی",
  same: "بدون تغییر",
  elsewhere: "ثبت‌شده در جای دیگر",
  wrong: "ردیف نادرست",
};

/**
 * Whether a preview may be committed: nothing of a file is saved while a row or the file is wrong, so that nothing is ever
 * half saved. Rows registered elsewhere are left out and do not stop the others (decision). Refuses under file.
 */
export function checkCommit(counts: PreviewCounts, problems: readonly string[]): Result<null> {
  if (problems[0] !== undefined) return refuseField("file", problems[0]);
  if (counts.wrong > 0)
    return refuseField(
      "file",
      `${formatNumber(counts.wrong)} ردیف نادرست است. پرونده را اصلاح و دوباره بارگذاری کنید؛ هنوز چیزی ثبت نشده است.`,
    );
  if (counts.new + counts.update === 0) return refuseField("file", "این پرونده چیز تازه‌ای برای ثبت ندارد.");
  return ok(null);
}

import type { Standing } from "./level";

/** `towards` names the standing as something to be reached: «۲ فاکتور تا سطح دو». */
export const standingLabels: Record<Standing, { label: string; fullLabel: string; towards: string }> = {
  1: { label: "سطح یک", fullLabel: "سطح یک (معیشتی)", towards: "سطح یک" },
  2: { label: "سطح دو", fullLabel: "سطح دو (در حال رشد)", towards: "سطح دو" },
  3: { label: "سطح سه", fullLabel: "سطح سه (متمایز)", towards: "سطح سه" },
  graduated: { label: "فارغ‌التحصیل", fullLabel: "فارغ‌التحصیل", towards: "فارغ‌التحصیلی" },
};

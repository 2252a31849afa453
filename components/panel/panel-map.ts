import { type Measure, measureLabels, measureOf, measureQuestions } from "@/lib/domain/panel/measure";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import type { Markup } from "../ui/markup";
import { provinceMap } from "../ui/province-map";
import { panelHref } from "./links";

const MILLION = 1_000_000;
const percent = (value: number) => `${formatNumber(value)}٪`;
const formats: Record<Measure, (value: number) => string> = {
  onTime: percent,
  complete: percent,
  confirmed: percent,
  centers: (value) => `${formatNumber(value)} مرکز`,
  payable: (value) => `${formatNumber(Math.floor(value / MILLION))} میلیون ریال`,
};

/** The provinces by the chosen measure; each leads to its own panel. */
export const panelMap = ({ measure, month, parts }: PanelRows): Markup =>
  provinceMap({
    question: measureQuestions[measure],
    description:
      "هرچه شماره بزرگ‌تر باشد، مقدار بیشتر است. هر استان پیوند پایش همان استان است و رقم‌های آن در جدول زیر آمده است.",
    measure: measureLabels[measure],
    format: formats[measure],
    figures: parts.map((part) => {
      const { value, text } = measureOf(measure, part);
      const href = panelHref({ province: part }, month, measure);
      return { id: part.id, name: part.name, value, text, href };
    }),
  });

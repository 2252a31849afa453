"use client";
import {
  type CaseMeasureKey,
  caseMeasureLabels,
  caseMeasureOf,
  caseMeasureQuestions,
  caseMeasures,
} from "@/lib/domain/entrepreneur/measure";
import type { ProgressView as View } from "@/lib/domain/entrepreneur/progress-view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { type Markup, markup } from "../ui/markup";
import { measureChooser } from "../ui/measure-chooser";
import { type Packed, unpack } from "../ui/packed";
import { buttonText, emptyPlace, pageHead, section } from "../ui/page-text";
import { provinceMap } from "../ui/province-map";
import { remembered } from "../ui/remembered";
import { Text } from "../ui/text";
import { levelFunnel } from "./level-funnel";
import { peopleHref, placesAbove, progressHref } from "./links";
import { partsTable } from "./parts-table";
import { progressFigures } from "./progress-figures";

function titleOf({ level, place }: View): string {
  if (level === "office") return `پیشرفت کارآفرینان ادارهٔ ${place.office?.name}`;
  return level === "province" ? `پیشرفت کارآفرینان استان ${place.province?.name}` : "پیشرفت کارآفرینان کشور";
}

const formatOf = (chosen: CaseMeasureKey) => (value: number) =>
  chosen === "people" ? `${formatNumber(value)} نفر` : `${formatNumber(value)}٪`;

/** How entrepreneurs come along: one shape for the country, a province and an office. Figures and links only, so plain text. */
export const ProgressPage = ({ packed }: { packed: Packed<View> }) => <Text of={textOf(packed)} />;

const REMEMBERED = 64;

const textOf = remembered(REMEMBERED, (packed: Packed<View>) => {
  const view = unpack(packed);
  return markup`${head(view)}${progressFigures(view)}${funnel(view)}${map(view)}${parts(view)}`;
});

const head = (view: View): Markup =>
  pageHead({
    title: titleOf(view),
    subtitle:
      view.measuredOn === null
        ? "این ارقام پس از نخستین ارزیابی شبانه دیده می‌شود."
        : `ارقام ${view.measuredOn}؛ هر شب از نو شمرده می‌شود و با هر ثبت، ارتقا یا وام تازه می‌ماند.`,
    crumbs: placesAbove(view),
    action: buttonText(peopleHref(view.place, {}), "فهرست کارآفرینان", "primary"),
  });

const funnel = ({ measure, place }: View): Markup =>
  section(
    {
      id: "funnel",
      title: "از سطح یک تا فارغ‌التحصیلی",
      description: "از کسانی که تاکنون به هر سطح رسیده‌اند چند نفر بالاتر رفته‌اند؟",
    },
    levelFunnel(measure, place),
  );

const map = ({ level, chosen, parts }: View): Markup | null =>
  level === "country"
    ? section(
        { id: "map", title: "استان‌ها در یک نگاه", action: measureChooser(choices, chosen) },
        provinceMap({
          question: caseMeasureQuestions[chosen],
          description:
            "هرچه شماره بزرگ‌تر باشد، مقدار بیشتر است. هر استان پیوند ارقام همان استان است و رقم‌های آن در جدول زیر آمده است.",
          measure: caseMeasureLabels[chosen],
          format: formatOf(chosen),
          figures: parts.map((part) => ({
            id: part.id,
            name: part.name,
            ...caseMeasureOf(chosen, part.measure),
            href: progressHref({ province: part }, chosen),
          })),
        }),
      )
    : null;

const parts = (view: View): Markup | null =>
  view.level === "office"
    ? null
    : section(
        { id: "parts", title: view.level === "country" ? "استان‌ها" : "اداره‌های استان" },
        view.parts.length > 0 ? partsTable(view) : emptyPlace("هنوز رقمی شمرده نشده است."),
      );

const choices = caseMeasures.map((measure) => ({
  key: measure,
  label: caseMeasureLabels[measure],
  href: `${progressHref({}, measure)}#map`,
}));

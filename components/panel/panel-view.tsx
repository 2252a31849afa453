"use client";
import { measureLabels, measures } from "@/lib/domain/panel/measure";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { type Markup, markup } from "../ui/markup";
import { measureChooser } from "../ui/measure-chooser";
import { type Packed, unpack } from "../ui/packed";
import { pageHead, section, subsection } from "../ui/page-text";
import { remembered } from "../ui/remembered";
import { statList } from "../ui/stat";
import { Text } from "../ui/text";
import { panelHref, placesAbove } from "./links";
import { monthChooser } from "./month-chooser";
import { panelChildren } from "./panel-children";
import type { FigureGroup } from "./panel-figures";
import { panelMap } from "./panel-map";
import { panelMonths } from "./panel-months";
import { panelServices } from "./panel-services";

/** As it travels: the figures of the month have been put into words by the server. */
type View = PanelRows & { figures: FigureGroup[] };

function titleOf({ place, level }: View): string {
  if (level === "center") return `پایش ${place.center?.name}`;
  if (level === "office") return `پایش ادارهٔ ${place.office?.name}`;
  return level === "province" ? `پایش استان ${place.province?.name}` : "پایش کشور";
}

function deadlineText({ deadline }: View): string {
  if (!deadline) return "برای این ماه جدول سهم خدمات در سامانه ثبت نشده است.";
  return deadline.passed
    ? `مهلت ارسال کارکرد این ماه ${deadline.text} بود و گذشته است.`
    : `مهلت ارسال کارکرد این ماه تا پایان ${deadline.text} است و هنوز نگذشته است.`;
}

const choicesOf = ({ place, month }: View) =>
  measures.map((measure) => ({
    key: measure,
    label: measureLabels[measure],
    href: `${panelHref(place, month, measure)}#map`,
  }));

/** One shape for country, province, office and center: figures and links only, so plain text. */
export const PanelView = ({ packed }: { packed: Packed<View> }) => <Text of={textOf(packed)} />;

const REMEMBERED = 64;

const textOf = remembered(REMEMBERED, (packed: Packed<View>) => {
  const view = unpack(packed);
  return markup`${head(view)}${figures(view)}${map(view)}${panelChildren(view)}${months(view)}${services(view)}`;
});

const head = (view: View): Markup =>
  pageHead({
    title: titleOf(view),
    subtitle: deadlineText(view),
    crumbs: placesAbove(view.level, view.top, view.place).map((step) => ({
      href: panelHref(step.place, view.month, view.measure),
      label: step.name,
    })),
    action: monthChooser(view),
  });

const figures = ({ month, figures: groups }: View): Markup =>
  section(
    { id: "figures", title: formatMonth(month) },
    groups.map((group) => subsection(group.id, group.title, statList(group.figures))),
  );

const map = (view: View): Markup | null =>
  view.level === "country"
    ? section(
        { id: "map", title: "استان‌ها در یک نگاه", action: measureChooser(choicesOf(view), view.measure) },
        panelMap(view),
      )
    : null;

const months = (view: View): Markup =>
  section(
    {
      id: "months",
      title: "دوازده ماه",
      description:
        "در پایان هر ماه چند مرکز کار می‌کرد، گزارش‌ها کی رسیده‌اند و از سقف کمک چه مبلغی تأیید شده است؟ هر ماه پیوند پایش همان ماه است.",
    },
    panelMonths(view),
  );

const services = (view: View): Markup =>
  section(
    {
      id: "services",
      title: "تحقق ده ردیف خدمت",
      description: "از کارکردهای تأییدشدهٔ این ماه: مبلغی که هر ردیف گرفته است از سقفی که می‌توانست بگیرد.",
    },
    panelServices(view),
  );

"use client";
import { measureLabels, measures } from "@/lib/domain/panel/measure";
import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { MeasureChooser } from "../ui/measure-chooser";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { panelHref, placesAbove, rowsHref } from "./links";
import { MonthChooser } from "./month-chooser";
import { PanelChildren } from "./panel-children";
import type { FigureGroup } from "./panel-figures";
import { PanelMap } from "./panel-map";
import { PanelMonths } from "./panel-months";
import { PanelServices } from "./panel-services";

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

/** One shape for country, province, office and center. */
export function PanelView({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  const { level, top, place, month, measure } = view;
  return (
    <>
      <PageHeader
        title={titleOf(view)}
        subtitle={deadlineText(view)}
        breadcrumbs={placesAbove(level, top, place).map((step) => ({
          href: panelHref(step.place, month, measure),
          label: step.name,
        }))}
        action={
          <MonthChooser place={place} month={month} currentMonth={view.currentMonth} measure={measure} />
        }
      />
      <Section id="figures" title={formatMonth(month)}>
        {view.figures.map(({ id, title, figures }) => (
          <Section key={id} id={id} title={title} level={3}>
            <StatList
              stats={figures.map(({ state, sort, ...figure }) => ({
                ...figure,
                href: rowsHref(place, month, state, sort),
              }))}
            />
          </Section>
        ))}
      </Section>
      {level === "country" ? (
        <Section
          id="map"
          title="استان‌ها در یک نگاه"
          action={<MeasureChooser choices={choicesOf(view)} chosen={view.measure} />}
        >
          <PanelMap view={view} />
        </Section>
      ) : null}
      <PanelChildren view={view} />
      <Section
        id="months"
        title="دوازده ماه"
        description="گزارش‌ها کی رسیده‌اند و از سقف کمک چه مبلغی تأیید شده است؟ هر ماه پیوند پایش همان ماه است."
      >
        <PanelMonths view={view} />
      </Section>
      <Section
        id="services"
        title="تحقق ده ردیف خدمت"
        description="از کارکردهای تأییدشدهٔ این ماه: مبلغی که هر ردیف گرفته است از سقفی که می‌توانست بگیرد."
      >
        <PanelServices view={view} />
      </Section>
    </>
  );
}

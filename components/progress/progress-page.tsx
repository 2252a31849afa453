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
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { measureChooser } from "../ui/measure-chooser";
import { type Packed, unpack } from "../ui/packed";
import { PageHeader } from "../ui/page-header";
import { provinceMap } from "../ui/province-map";
import { Section } from "../ui/section";
import { Text } from "../ui/text";
import { LevelFunnel } from "./level-funnel";
import { peopleHref, placesAbove, progressHref } from "./links";
import { PartsTable } from "./parts-table";
import { ProgressFigures } from "./progress-figures";

function titleOf({ level, place }: View): string {
  if (level === "office") return `پیشرفت کارآفرینان ادارهٔ ${place.office?.name}`;
  return level === "province" ? `پیشرفت کارآفرینان استان ${place.province?.name}` : "پیشرفت کارآفرینان کشور";
}

const formatOf = (chosen: CaseMeasureKey) => (value: number) =>
  chosen === "people" ? `${formatNumber(value)} نفر` : `${formatNumber(value)}٪`;

/** How entrepreneurs come along: one shape for the country, a province and an office. */
export function ProgressPage({ packed }: { packed: Packed<View> }) {
  const view = unpack(packed);
  const { level, place, chosen, measuredOn } = view;
  return (
    <>
      <PageHeader
        title={titleOf(view)}
        subtitle={
          measuredOn === null
            ? "این ارقام پس از نخستین ارزیابی شبانه دیده می‌شود."
            : `ارقام ${measuredOn}؛ هر شب از نو شمرده می‌شود و با هر ثبت، ارتقا یا وام تازه می‌ماند.`
        }
        breadcrumbs={placesAbove(view)}
        action={<ButtonLink href={peopleHref(place, {})}>فهرست کارآفرینان</ButtonLink>}
      />
      <ProgressFigures view={view} />
      <Section
        id="funnel"
        title="از سطح یک تا فارغ‌التحصیلی"
        description="از کسانی که تاکنون به هر سطح رسیده‌اند چند نفر بالاتر رفته‌اند؟"
      >
        <LevelFunnel measure={view.measure} place={place} />
      </Section>
      {level === "country" ? (
        <Section id="map" title="استان‌ها در یک نگاه" action={<Text of={measureChooser(choices, chosen)} />}>
          <Text
            of={provinceMap({
              question: caseMeasureQuestions[chosen],
              description:
                "هرچه شماره بزرگ‌تر باشد، مقدار بیشتر است. هر استان پیوند ارقام همان استان است و رقم‌های آن در جدول زیر آمده است.",
              measure: caseMeasureLabels[chosen],
              format: formatOf(chosen),
              figures: view.parts.map((part) => ({
                id: part.id,
                name: part.name,
                ...caseMeasureOf(chosen, part.measure),
                href: progressHref({ province: part }, chosen),
              })),
            })}
          />
        </Section>
      ) : null}
      {level === "office" ? null : (
        <Section id="parts" title={level === "country" ? "استان‌ها" : "اداره‌های استان"}>
          {view.parts.length > 0 ? (
            <PartsTable view={view} />
          ) : (
            <EmptyState title="چیزی برای نمایش نیست">هنوز رقمی شمرده نشده است.</EmptyState>
          )}
        </Section>
      )}
    </>
  );
}

const choices = caseMeasures.map((measure) => ({
  key: measure,
  label: caseMeasureLabels[measure],
  href: `${progressHref({}, measure)}#map`,
}));

import type { PanelRows } from "@/lib/domain/panel/panel-view";
import { EmptyState } from "../ui/empty-state";
import { Section } from "../ui/section";
import { CenterMonthsTable } from "./center-months-table";
import { OfficeCentersTable } from "./office-centers-table";
import { PartsTable } from "./parts-table";

/** What lies beneath the place, one click away: provinces, offices, centers, or the months of a center. */
export function PanelChildren({ view }: { view: PanelRows }) {
  const { level } = view;
  if (level === "center")
    return (
      <Section id="children" title="ماه‌های مرکز">
        {view.centerMonths.length > 0 ? (
          <CenterMonthsTable view={view} />
        ) : (
          <Nothing>این مرکز در این دوازده ماه وظیفهٔ گزارش نداشته است.</Nothing>
        )}
      </Section>
    );
  if (level === "office")
    return (
      <Section id="children" title="مراکز این اداره">
        {view.centers.length > 0 ? (
          <OfficeCentersTable view={view} />
        ) : (
          <Nothing>در این ماه مرکزی زیر نظر این اداره نبوده است.</Nothing>
        )}
      </Section>
    );
  const ofCountry = level === "country";
  return (
    <Section id="children" title={ofCountry ? "استان‌ها" : "اداره‌های استان"}>
      {view.parts.length > 0 ? (
        <PartsTable view={view} />
      ) : (
        <Nothing>برای این استان هنوز اداره‌ای ثبت نشده است.</Nothing>
      )}
    </Section>
  );
}

const Nothing = ({ children }: { children: string }) => (
  <EmptyState title="چیزی برای نمایش نیست">{children}</EmptyState>
);

import { standingLabels } from "@/lib/domain/entrepreneur/level-labels";
import type { CaseGroup } from "@/lib/domain/entrepreneur/case-group";
import { type CaseMeasure, promotionShare } from "@/lib/domain/entrepreneur/measure";
import type { ProgressPlace } from "@/lib/domain/entrepreneur/progress-view";
import { percentText } from "@/lib/domain/panel/share";
import { formatNumber } from "@/lib/domain/shared/rial";
import { type Markup, markup } from "../ui/markup";
import { figureTable } from "../panel/figure-table";
import { peopleHref } from "./links";

const WIDTH = 640;
const BAR = 44;
const GAP = 48;
const LABEL = 40;
const LEAST = 4;

type Stage = { label: string; people: number; onwards: string | null; group: CaseGroup };

/** Who has ever reached each level, and which part of them went on. */
function stagesOf(measure: CaseMeasure): Stage[] {
  const { entered, promoted } = measure;
  return [
    {
      label: standingLabels[1].fullLabel,
      people: entered[0] ?? 0,
      onwards: percentText(promotionShare(measure, 1)),
      group: "entered1",
    },
    {
      label: standingLabels[2].fullLabel,
      people: entered[1] ?? 0,
      onwards: percentText(promotionShare(measure, 2)),
      group: "entered2",
    },
    {
      label: standingLabels[3].fullLabel,
      people: entered[2] ?? 0,
      onwards: percentText(promotionShare(measure, 3)),
      group: "entered3",
    },
    { label: standingLabels.graduated.fullLabel, people: promoted[2] ?? 0, onwards: null, group: "passed3" },
  ];
}

/** A picture of how far people come, and beneath it the same figures as a table. */
export function levelFunnel(measure: CaseMeasure, place: ProgressPlace): Markup {
  const stages = stagesOf(measure);
  const table = figureTable({
    caption: "قیف سطح‌ها",
    columns: ["سطح", "رسیده‌اند", "بالاتر رفته‌اند"],
    rows: stages.map(
      ({ label, people, onwards, group }) =>
        markup`<tr><th scope="row">${label}</th><td><a href="${peopleHref(place, { group })}">${formatNumber(people)} نفر</a></td><td>${onwards ?? "—"}</td></tr>`,
    ),
  });
  return markup`<div class="funnel max-w-2xl rounded-xl border border-line bg-raised p-4 shadow-lift">${picture(
    stages,
  )}</div><details class="mt-2"><summary class="flex min-h-11 items-center font-semibold text-accent-text">همین ارقام در جدول</summary>${table}</details>`;
}

function picture(stages: readonly Stage[]): Markup {
  const most = Math.max(1, ...stages.map(({ people }) => people));
  const height = stages.length * BAR + (stages.length - 1) * GAP + stages.length * LABEL;
  const summary = stages.map(({ label, people }) => `${label}: ${formatNumber(people)} نفر`).join("؛ ");
  const bars = stages.map(({ label, people, onwards }, index) => {
    const top = index * (BAR + GAP + LABEL);
    const width = people === 0 ? 0 : Math.max(LEAST, Math.round((people / most) * WIDTH));
    return markup`<text x="${WIDTH / 2}" y="${top + 28}" text-anchor="middle" class="name">${label}: ${formatNumber(people)} نفر</text><rect x="${
      (WIDTH - width) / 2
    }" y="${top + LABEL}" width="${width}" height="${BAR}" rx="6" class="level-${index + 1}"/>${
      onwards === null
        ? null
        : markup`<text x="${WIDTH / 2}" y="${top + LABEL + BAR + 34}" text-anchor="middle" class="onwards">▼ ${onwards} بالاتر رفته‌اند</text>`
    }`;
  });
  return markup`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="funnel-title funnel-text" direction="rtl"><title id="funnel-title">قیف سطح‌ها</title><desc id="funnel-text">${summary}</desc>${bars}</svg>`;
}

import { COUNTRY, type Place } from "@/lib/domain/access/actor";
import { can, scopeFor } from "@/lib/domain/access/policy";
import { parseMeasure } from "@/lib/domain/panel/measure";
import { monthCandidates, requestedMonth } from "@/lib/domain/panel/panel-month";
import type { PanelLevel, PanelPlace, PanelView } from "@/lib/domain/panel/panel-view";
import { countryStatement, officeStatement, provinceStatement } from "@/lib/server/panel/area-statements";
import { centersView, centerMonthsView, monthsView, monthView } from "@/lib/server/panel/build-view";
import { centerStatement } from "@/lib/server/panel/center-statement";
import type { PageFields } from "@/lib/server/panel/rows";
import { type Context, readRow } from "@/lib/server/scope";

export type PanelQuery = {
  month?: string;
  province?: string;
  office?: string;
  center?: string;
  measure?: string;
};

const codes = { province: /^IR-\d{2}$/, office: /^[a-z][a-z0-9-]{1,59}$/, center: /^[a-z][a-z0-9-]{1,59}$/ };
const levels = ["center", "office", "province"] as const;

/** The deepest place that is named, or else where the actor's own scope begins; null for a malformed code. */
function placeAsked(query: PanelQuery, ctx: Context): { level: PanelLevel; id: string } | null {
  const level = levels.find((name) => query[name]);
  if (level) return codes[level].test(query[level] ?? "") ? { level, id: query[level] ?? "" } : null;
  const { country, provinces, offices, centers } = scopeFor(ctx.actor, "panel.view");
  if (country) return { level: "country", id: "" };
  if (provinces[0]) return { level: "province", id: provinces[0] };
  if (offices[0]) return { level: "office", id: offices[0] };
  return centers[0] ? { level: "center", id: centers[0] } : null;
}

const placeOf = ({ province, office, center }: PanelPlace): Place => ({
  provinceId: province?.id ?? null,
  officeId: office?.id ?? null,
  centerId: center?.id ?? null,
});

const mayView = (ctx: Context, place: Place) => can(ctx.actor, "panel.view", place).ok;

function topOf(ctx: Context, place: Place): PanelLevel {
  if (mayView(ctx, COUNTRY)) return "country";
  if (mayView(ctx, { ...COUNTRY, provinceId: place.provinceId })) return "province";
  return mayView(ctx, { ...place, centerId: null }) ? "office" : "center";
}

/** The oversight panel of a place in a month; null when there is no such place for this actor. */
export async function getPanel(ctx: Context, query: PanelQuery): Promise<PanelView | null> {
  const asked = placeAsked(query, ctx);
  if (!asked) return null;
  const { ended, before, day } = monthCandidates(ctx.now);
  const values = [requestedMonth(query.month, ctx.now), ended, before, day];

  const finish = (
    page: PageFields & { place: PanelPlace | null },
    beneath: (passed: boolean) => Partial<PanelView>,
  ) => {
    const place = page.place ?? {};
    const consistent = levels.every((name) => !query[name] || query[name] === place[name]?.id);
    if (!consistent || !mayView(ctx, placeOf(place))) return null;
    const view = monthView(page, ctx.now);
    return {
      level: asked.level,
      place,
      top: topOf(ctx, placeOf(place)),
      status: null,
      measure: parseMeasure(query.measure),
      ...view,
      months: [],
      parts: [],
      centers: [],
      centerMonths: [],
      ...beneath(view.deadline?.passed ?? true),
    };
  };

  switch (asked.level) {
    case "country":
    case "province": {
      const isCountry = asked.level === "country";
      const page = await readRow(
        ctx,
        isCountry ? countryStatement : provinceStatement,
        isCountry ? values : [...values, asked.id],
      );
      return page && finish(page, () => ({ months: monthsView(page), parts: page.parts }));
    }
    case "office": {
      const page = await readRow(ctx, officeStatement, [...values, asked.id]);
      return (
        page &&
        finish(page, (passed) => ({
          months: monthsView(page),
          centers: centersView(page.centers, passed),
        }))
      );
    }
    case "center": {
      const page = await readRow(ctx, centerStatement, [...values, asked.id]);
      return page && finish(page, () => centerMonthsView(page, ctx.now));
    }
  }
}

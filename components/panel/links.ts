import type { CenterMonthState } from "@/lib/domain/panel/center-month";
import type { CentersSort } from "@/lib/domain/panel/centers-sort";
import type { Measure } from "@/lib/domain/panel/measure";
import type { PanelLevel, PanelPlace } from "@/lib/domain/panel/panel-view";
import { paths } from "../paths";

const PANEL = paths.panel();

// Ids, months and codes need no escaping, and a page holds a hundred of these addresses.
const query = (pairs: (string | false | undefined)[]) => pairs.filter(Boolean).join("&");

export function panelHref(place: PanelPlace, month: string, measure?: Measure): string {
  const { province, office, center } = place;
  const named = center
    ? `center=${center.id}`
    : office
      ? `office=${office.id}`
      : province && `province=${province.id}`;
  return `${PANEL}?${query([`month=${month}`, named, measure && measure !== "onTime" && `measure=${measure}`])}`;
}

/** The rows behind a figure: centers of the place by the state of their month, or the month itself of one center. */
export function rowsHref(
  place: PanelPlace,
  month: string,
  state: CenterMonthState,
  sort: CentersSort = "name",
): string {
  if (place.center) return paths.month(place.center.id, month);
  const named = place.office
    ? `province=${place.province?.id}&office=${place.office.id}`
    : place.province && `province=${place.province.id}`;
  return `${paths.centers}?${query([`month=${month}`, named, `state=${state}`, sort !== "name" && `sort=${sort}`])}`;
}

/** The places above, from the top the actor may see down to the one before the page's own. */
export function placesAbove(
  level: PanelLevel,
  top: PanelLevel,
  place: PanelPlace,
): { name: string; place: PanelPlace }[] {
  const { province, office } = place;
  const chain: { level: PanelLevel; name: string; place: PanelPlace }[] = [
    { level: "country", name: "کشور", place: {} },
    ...(province
      ? [{ level: "province" as const, name: `استان ${province.name}`, place: { province } }]
      : []),
    ...(office
      ? [{ level: "office" as const, name: `ادارهٔ ${office.name}`, place: { province, office } }]
      : []),
  ];
  const order: PanelLevel[] = ["country", "province", "office", "center"];
  const rank = (name: PanelLevel) => order.indexOf(name);
  return chain.filter((step) => rank(step.level) >= rank(top) && rank(step.level) < rank(level));
}

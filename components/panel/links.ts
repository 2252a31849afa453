import type { Measure } from "@/lib/domain/panel/measure";
import type { PanelLevel, PanelPlace } from "@/lib/domain/panel/panel-view";
import { paths } from "../paths";

const PANEL = paths.panel();

// Ids, months and codes need no escaping, and a page holds more than a hundred of these addresses.

export function panelHref(place: PanelPlace, month: string, measure?: Measure): string {
  const [name, id] = placeQuery(place);
  const named = id ? `&${name}=${id}` : "";
  return `${PANEL}?month=${month}${named}${measure && measure !== "onTime" ? `&measure=${measure}` : ""}`;
}

/** A place in an address by its deepest part; of the country there is nothing to name. */
export function placeQuery({ province, office, center }: PanelPlace): [name: string, id: string | undefined] {
  if (center) return ["center", center.id];
  return office ? ["office", office.id] : ["province", province?.id];
}

/** The rows behind a figure: centers of the place as `rows` says, or the month itself of one center. */
export function rowsHref({ province, office, center }: PanelPlace, month: string, rows: string): string {
  if (center) return paths.month(center.id, month);
  const inOffice = office ? `&office=${office.id}` : "";
  return `${paths.centers}?month=${month}${province ? `&province=${province.id}${inOffice}` : ""}&${rows}`;
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

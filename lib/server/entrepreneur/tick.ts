import {
  isTickable,
  parseTickPeriod,
  type Tickable,
  type TickPeriod,
} from "@/lib/domain/entrepreneur/road-map";

/** What is ticked and of which month, as the columns of road_map_tick have it. */
export function tickOf([item, column]: [string, string]): { item: Tickable; period: TickPeriod } {
  const period = parseTickPeriod(column);
  if (!isTickable(item) || period === null) throw new RangeError(`no tick ${item}, ${column}`);
  return { item, period };
}

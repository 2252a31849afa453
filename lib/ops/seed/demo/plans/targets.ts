import { SERVICE_NUMBERS, type Service } from "@/lib/domain/aid/service-number";
import type { MonthTargets } from "@/lib/domain/plan/month-targets";
import type { CenterPlan } from "../centers";
import { randomOf } from "../random";

const plannedTargets: Partial<Record<Service, [from: number, to: number]>> = {
  1: [6, 14],
  2: [12, 30],
  4: [3, 7],
  5: [4, 9],
  7: [2, 4],
  9: [2, 5],
  10: [3, 6],
};

/** The monthly targets of a center, the same in every month of every year; rows without one have the target 1. */
export function targetsOf({ row, rich }: CenterPlan): MonthTargets {
  const random = randomOf(`${row.id} targets`);
  const share = rich ? 1 : 0.5;
  const planned = new Set(
    SERVICE_NUMBERS.filter((service) => plannedTargets[service] && random.chance(rich ? 0.9 : 0.4)),
  );
  return SERVICE_NUMBERS.map((service) => {
    const range = plannedTargets[service];
    return range && planned.has(service) ? Math.max(1, Math.round(random.int(...range) * share)) : null;
  });
}

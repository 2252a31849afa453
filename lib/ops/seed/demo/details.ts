import type { Service } from "@/lib/domain/aid/service-number";
import type { DetailsOf } from "@/lib/domain/service-entry/details";
import { personName } from "./person";
import type { Random } from "./random";
import type { Trade } from "./trades";

export type Facts = { trade: Trade; area: string; quantity: number; kind: string | undefined };

/** What the row asks for beside the common fields; `kind` is the third part of the row's template. */
export function detailsFor<S extends Service>(service: S, facts: Facts, random: Random): DetailsOf[S];
export function detailsFor(service: Service, facts: Facts, random: Random): DetailsOf[Service] {
  const { trade, area, quantity } = facts;
  const kind = facts.kind as never;
  switch (service) {
    case 1:
      return { guidanceKind: kind };
    case 2:
      return { courseKind: kind, hours: 4 * random.int(2, 15), participants: quantity };
    case 3:
      return { spaceHelpKind: kind };
    case 4:
      return { supplyKind: kind };
    case 5:
      return { vacanciesFound: quantity, peoplePlaced: random.int(0, quantity) };
    case 6:
      return { activityField: trade.name };
    case 7:
    case 8:
      return { benefactor: random.chance(0.15) ? "خیّر ناشناس" : personName(random) };
    case 9:
      return { channel: kind, salesRial: `${random.int(10, 240) * 5}000000` };
    case 10:
      return { visitedPlan: `طرح ${trade.name} در ${area}`, finding: kind };
  }
}

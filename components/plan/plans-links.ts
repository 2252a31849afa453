import type { PlansView } from "@/lib/domain/plan/list-view";
import { moneyPaths } from "../money-paths";

type Filter = Partial<PlansView["filter"]> & { page?: number };

/** The list of another place, state or page, with the rest of the filter kept. */
export const plansHref = ({ year, filter }: Pick<PlansView, "year" | "filter">, change: Filter): string =>
  moneyPaths.plans(year, { ...filter, ...change });

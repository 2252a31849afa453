import type { Service } from "@/lib/domain/aid/service-number";
import { benefactors } from "./texts/benefactors";
import { counselling } from "./texts/counselling";
import { equipment } from "./texts/equipment";
import { finance } from "./texts/finance";
import { leaders } from "./texts/leaders";
import { marketing } from "./texts/marketing";
import { monitoring } from "./texts/monitoring";
import type { Template } from "./texts/template";
import { training } from "./texts/training";
import { vacancies } from "./texts/vacancies";
import { workspace } from "./texts/workspace";

/** How entries of a row look: how often, how many, what they cost (million rial), and their texts. */
type RowPlan = {
  weight: number;
  quantity: [min: number, max: number];
  costMillion: [min: number, max: number];
  texts: readonly Template<string | undefined>[];
};

export const rowPlans: Record<Service, RowPlan> = {
  1: { weight: 17, quantity: [2, 8], costMillion: [0, 0], texts: counselling },
  2: { weight: 12, quantity: [6, 20], costMillion: [40, 180], texts: training },
  3: { weight: 7, quantity: [1, 2], costMillion: [80, 600], texts: workspace },
  4: { weight: 13, quantity: [1, 6], costMillion: [60, 900], texts: equipment },
  5: { weight: 11, quantity: [2, 7], costMillion: [0, 0], texts: vacancies },
  6: { weight: 9, quantity: [1, 3], costMillion: [0, 0], texts: leaders },
  7: { weight: 10, quantity: [1, 4], costMillion: [200, 2500], texts: finance },
  8: { weight: 5, quantity: [1, 2], costMillion: [300, 4000], texts: benefactors },
  9: { weight: 10, quantity: [1, 4], costMillion: [10, 90], texts: marketing },
  10: { weight: 10, quantity: [1, 4], costMillion: [0, 15], texts: monitoring },
};

import { type CenterPlan, suspendedCenters } from "./centers";
import type { Random } from "./random";

/** How a month of a center went: where it stands now, and by which detours. */
export type Fate = {
  /** silent: nothing was ever logged; unsent: logged but never submitted. */
  outcome: "silent" | "unsent" | "submitted" | "returned" | "officeVerified" | "confirmed";
  late: boolean;
  /** Returned by this stage and corrected before it went on; for the outcome "returned", by whom it was. */
  returnedBy: "office" | "province" | null;
  /** Reopened after a confirmation; for the outcome "confirmed" it was confirmed once more. */
  reopened: boolean;
};

const plain: Fate = { outcome: "confirmed", late: false, returnedBy: null, reopened: false };

/** Months that the demo accounts need: by center and how many months ago (0 is the current month). */
const scripted: Record<string, Record<number, Partial<Fate>>> = {
  "mashhad-1": {
    1: { outcome: "submitted" },
    2: { outcome: "returned", returnedBy: "office" },
    5: { reopened: true },
    8: { late: true },
    11: { outcome: "silent" },
    14: { returnedBy: "province" },
  },
  "mashhad-2": { 1: { outcome: "submitted", late: true }, 2: {}, 6: { returnedBy: "office" } },
  "mashhad-3": { 1: { outcome: "officeVerified" }, 2: { outcome: "submitted", late: true } },
  "mashhad-4": { 1: { outcome: "officeVerified" }, 7: { reopened: true } },
  "neyshabur-1": { 1: { outcome: "officeVerified" }, 2: { outcome: "officeVerified", late: true } },
  "neyshabur-2": { 1: { outcome: "confirmed" }, 4: { outcome: "officeVerified", reopened: true } },
  "sabzevar-1": { 1: { outcome: "officeVerified", returnedBy: "office" } },
  "sabzevar-2": { 1: { outcome: "returned", returnedBy: "province" }, 3: { outcome: "unsent" } },
  "torbat-heydarieh-1": { 1: { outcome: "unsent" }, 9: { outcome: "silent" } },
  "birjand-1": {
    1: { outcome: "submitted" },
    2: { outcome: "returned", returnedBy: "office" },
    6: { late: true },
    7: { reopened: true },
    12: { outcome: "silent" },
    15: { returnedBy: "province" },
  },
  "birjand-2": {
    1: { outcome: "submitted" },
    2: { outcome: "submitted", late: true },
    5: { returnedBy: "office" },
  },
  "birjand-3": { 1: { outcome: "officeVerified" }, 3: { outcome: "officeVerified", reopened: true } },
  "ghaen-1": { 1: { outcome: "officeVerified", late: true } },
  "ghaen-2": { 1: { outcome: "confirmed" }, 2: { outcome: "returned", returnedBy: "office" } },
  "ferdows-1": { 1: { outcome: "officeVerified" }, 4: { outcome: "silent" } },
};

export function fateOf({ row }: CenterPlan, monthsAgo: number, random: Random): Fate {
  const drawn = drawFate(monthsAgo, random);
  const script = scripted[row.id]?.[monthsAgo];
  if (script) return { ...plain, ...script };
  if (suspendedCenters.includes(row.id) && monthsAgo <= 3) return { ...plain, outcome: "silent" };
  return drawn;
}

/** The newer a month, the less of it is finished. */
function drawFate(monthsAgo: number, random: Random): Fate {
  const late = random.chance(0.16);
  const outcome = random.weigh<Fate["outcome"]>(outcomesOf(monthsAgo));
  const stage = random.chance(0.75) ? "office" : "province";
  return {
    outcome,
    late,
    returnedBy: outcome === "returned" || random.chance(0.09) ? stage : null,
    reopened: outcome === "confirmed" && monthsAgo > 2 && random.chance(0.02),
  };
}

function outcomesOf(monthsAgo: number): [Fate["outcome"], number][] {
  if (monthsAgo === 1)
    return [
      ["confirmed", 38],
      ["officeVerified", 22],
      ["submitted", 20],
      ["returned", 8],
      ["unsent", 7],
      ["silent", 5],
    ];
  if (monthsAgo <= 3)
    return [
      ["confirmed", 84],
      ["officeVerified", 5],
      ["submitted", 3],
      ["returned", 2],
      ["unsent", 3],
      ["silent", 3],
    ];
  return [
    ["confirmed", 94],
    ["unsent", 2],
    ["silent", 4],
  ];
}

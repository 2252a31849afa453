import type { Random } from "../random";

/** How the report of a month went. */
export type ReportFate = {
  /** none: nobody has begun it; draft: somebody writes it */
  outcome: "none" | "draft" | "sent" | "returned" | "acknowledged";
  late: boolean;
  /** returned once, corrected beside the first and sent again */
  corrected: boolean;
};

const plain: ReportFate = { outcome: "acknowledged", late: false, corrected: false };

/** What the accounts of the demonstration and of headquarters need to meet: by province and how many months ago. */
const scripted: Record<string, Record<number, Partial<ReportFate>>> = {
  "IR-09": { 1: { outcome: "draft" }, 2: {}, 4: { corrected: true }, 6: { late: true } },
  "IR-29": { 1: { outcome: "none" }, 2: { outcome: "returned" }, 5: { late: true } },
  "IR-07": { 2: { outcome: "returned", late: true }, 3: { outcome: "sent" } },
  "IR-10": { 2: { outcome: "sent" } },
  "IR-16": { 2: { outcome: "none" }, 3: { outcome: "none" } },
};

export function reportFateOf(provinceId: string, monthsAgo: number, random: Random): ReportFate {
  const drawn = draw(monthsAgo, random);
  const script = scripted[provinceId]?.[monthsAgo];
  return script ? { ...plain, ...script } : drawn;
}

function draw(monthsAgo: number, random: Random): ReportFate {
  const late = random.chance(0.12);
  const corrected = random.chance(0.05);
  const undecided = random.chance(monthsAgo === 1 ? 0.7 : monthsAgo === 2 ? 0.2 : 0);
  const missing = random.chance(0.04);
  return {
    outcome: missing ? "none" : undecided ? "sent" : "acknowledged",
    late,
    corrected: corrected && !undecided,
  };
}

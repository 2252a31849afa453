import { parseInput } from "@/lib/domain/shared/parse-input";
import { type WritePlanInput, writePlanInput } from "@/lib/domain/plan/input";
import { agreePlan, proposePlan } from "@/lib/server/plan/propose";
import { writePlan } from "@/lib/server/plan/write";
import { asOwner, asRole, type TestPlace } from "@/tests/support/world";

export const YEAR = 1405;

export type Typed = { every?: Record<number, string>; at?: Record<string, string> };

/** What the form sends: numbers for every month by row, and exceptions under «month.row». */
export const rawPlan = (
  place: TestPlace,
  version: number,
  { every = {}, at = {} }: Typed,
  then = "save",
) => ({
  centerId: place.centerId,
  year: String(YEAR),
  version: String(version),
  then,
  ...Object.fromEntries(Object.entries(every).map(([row, text]) => [`every.${row}`, text])),
  ...Object.fromEntries(Object.entries(at).map(([name, text]) => [`at.${name}`, text])),
});

export function planInput(place: TestPlace, version: number, typed: Typed, then = "save"): WritePlanInput {
  const parsed = parseInput(writePlanInput, rawPlan(place, version, typed, then));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

export const keyOf = ({ centerId }: TestPlace, version: number, year = YEAR) => ({ centerId, year, version });

/** A plan that the center has proposed: written and sent, in version 2. */
export async function proposed(place: TestPlace, typed: Typed = { every: { 1: "5" } }) {
  const chair = asRole("centerChair", place);
  const done = await writePlan(chair, planInput(place, 0, typed, "propose"));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return chair;
}

/** The same, agreed to by the province: version 3. */
export async function agreed(place: TestPlace, typed?: Typed) {
  await proposed(place, typed);
  const done = await agreePlan(asRole("provinceEmployment", place), keyOf(place, 2));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

export { agreePlan, proposePlan, writePlan };

export const planOf = async ({ centerId }: TestPlace, year = YEAR) => {
  const [row] = await asOwner<Record<string, unknown>>(
    "SELECT * FROM annual_plan WHERE center_id = $1 AND year = $2",
    [centerId, year],
  );
  return row ?? null;
};

/** The agreed months with their targets by row, those without a plan left out. */
export async function inForce({ centerId }: TestPlace): Promise<Record<string, Record<number, number>>> {
  const rows = await asOwner<{ month: string; targets: (number | null)[] }>(
    "SELECT month, to_jsonb(targets) AS targets FROM plan_month WHERE center_id = $1 ORDER BY month",
    [centerId],
  );
  const named = (targets: (number | null)[]) =>
    Object.fromEntries(targets.flatMap((target, index) => (target === null ? [] : [[index + 1, target]])));
  return Object.fromEntries(rows.map(({ month, targets }) => [month, named(targets)]));
}

export const eventsOf = ({ centerId }: TestPlace, year = YEAR) =>
  asOwner<Record<string, unknown> & { kind: string }>(
    "SELECT * FROM event WHERE subject = 'plan' AND subject_id = $1 ORDER BY id",
    [`${centerId}/${year}`],
  );

import { expect, it } from "vitest";
import { setTargetsInput } from "@/lib/domain/aid/targets-input";
import { ROLES } from "@/lib/domain/organisation/role";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { getTargetsForm, setTargets } from "@/lib/server/center/targets";
import { asOwner, asRole, codeOf, createCenter, type TestPlace } from "@/tests/support/world";

const inputOf = ({ centerId }: TestPlace, version: number, targets: Record<string, string>) => {
  const fields = Object.fromEntries(
    Object.entries(targets).map(([service, target]) => [`targets.${service}`, target]),
  );
  const parsed = parseInput(setTargetsInput, { centerId, version: String(version), ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
};
const stored = async ({ centerId }: TestPlace) =>
  Object.fromEntries(
    (
      await asOwner<{ service: number; target: number }>(
        "SELECT service, target FROM center_target WHERE center_id = $1",
        [centerId],
      )
    ).map(({ service, target }) => [service, target]),
  );
const eventsOf = ({ centerId }: TestPlace) =>
  asOwner<Record<string, unknown>>(
    "SELECT * FROM event WHERE subject_id = $1 AND kind = 'center.targetsSet' ORDER BY id",
    [centerId],
  );

it("the province's employment department sets targets; the event keeps them before and after", async () => {
  const place = await createCenter();
  const ctx = asRole("provinceEmployment", place);
  expect(codeOf(await setTargets(ctx, inputOf(place, 0, { 1: "۳", 10: "12" })))).toBe("ok");
  expect(await stored(place)).toEqual({ 1: 3, 10: 12 });
  expect(await getTargetsForm(ctx, place.centerId)).toMatchObject({
    version: 1,
    targets: { 1: 3, 2: null, 10: 12 },
  });
  const [event] = await eventsOf(place);
  expect(event).toMatchObject({
    actor_id: ctx.actor.userId,
    center_id: place.centerId,
    before: { "1": null, "10": null },
    after: { "1": 3, "2": null, "10": 12 },
  });
});

it("an emptied target counts as 1, as one without a plan does", async () => {
  const place = await createCenter();
  const ctx = asRole("provinceEmployment", place);
  await setTargets(ctx, inputOf(place, 0, { 4: "9", 5: "2" }));
  expect(codeOf(await setTargets(ctx, inputOf(place, 1, { 5: "2" })))).toBe("ok");
  expect(await stored(place)).toEqual({ 4: 1, 5: 2 });
});

it("nothing changed is nothing done: no event, the version stays", async () => {
  const place = await createCenter();
  const ctx = asRole("provinceEmployment", place);
  await setTargets(ctx, inputOf(place, 0, { 2: "5" }));
  expect(codeOf(await setTargets(ctx, inputOf(place, 1, { 2: "5" })))).toBe("ok");
  expect(await eventsOf(place)).toHaveLength(1);
});

it("a form shown before somebody else's change is a conflict that names them, and changes nothing", async () => {
  const place = await createCenter();
  const first = asRole("provinceEmployment", place);
  await setTargets(first, inputOf(place, 0, { 2: "5" }));
  const late = await setTargets(asRole("provinceEmployment", place), inputOf(place, 0, { 2: "7", 3: "7" }));
  expect(late).toMatchObject({ ok: false, refusal: { code: "conflict", params: { by: first.actor.name } } });
  expect(await stored(place)).toEqual({ 2: 5 });
});

it("of twenty settings at once one wins and the others are told", async () => {
  const place = await createCenter();
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      setTargets(
        asRole("provinceEmployment", place),
        inputOf(place, 0, { 1: String(index + 2), 9: String(index + 2) }),
      ),
    ),
  );
  expect(results.map(codeOf).sort()).toEqual([...Array<string>(19).fill("conflict"), "ok"]);
  const won = results.findIndex(({ ok }) => ok) + 2;
  expect(await stored(place)).toEqual({ 1: won, 9: won });
  expect(await eventsOf(place)).toHaveLength(1);
});

it.each(ROLES)("%s: form and command agree on who may, inside the scope and outside it", async (role) => {
  const [own, foreign] = [await createCenter("IR-09"), await createCenter("IR-29")];
  const ctx = asRole(role, own);
  const allowed = role === "provinceEmployment";
  expect((await getTargetsForm(ctx, own.centerId)) !== null).toBe(allowed);
  expect(codeOf(await setTargets(ctx, inputOf(own, 0, { 1: "2" })))).toBe(
    allowed ? "ok" : role === "entrepreneur" ? "notFound" : "notAllowed",
  );
  const seesAll = ["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role);
  expect(await getTargetsForm(ctx, foreign.centerId)).toBeNull();
  expect(codeOf(await setTargets(ctx, inputOf(foreign, 0, { 1: "2" })))).toBe(
    seesAll ? "notAllowed" : "notFound",
  );
  expect(await stored(foreign)).toEqual({});
  expect(await getTargetsForm(ctx, "\0")).toBeNull();
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { getPanel, type PanelQuery } from "@/lib/server/panel/queries";
import { asRole, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";

let own: TestPlace;
let foreign: TestPlace;

beforeAll(async () => {
  own = await createCenter("IR-09");
  foreign = await createCenter("IR-29");
});

const queriesOf = ({ provinceId, officeId, centerId }: TestPlace) => ({
  province: { province: provinceId },
  office: { office: officeId },
  center: { center: centerId },
});

type Level = "country" | "province" | "office" | "center";
const rows: [Role, Level, Level[]][] = [
  ["hqEmployment", "country", ["province", "office", "center"]],
  ["hqParticipation", "country", ["province", "office", "center"]],
  ["provinceEmployment", "province", ["province", "office", "center"]],
  ["provinceParticipation", "province", ["province", "office", "center"]],
  ["provinceManager", "province", ["province", "office", "center"]],
  ["auditor", "province", ["province", "office", "center"]],
  ["officeEmployment", "office", ["office", "center"]],
  ["centerChair", "center", ["center"]],
  ["centerExecutive", "center", ["center"]],
  ["centerMember", "center", ["center"]],
];

const contextFor = (role: Role) => {
  const actor = buildActor(role, own);
  if (role === "auditor") actor.grants[0]!.provinceId = own.provinceId;
  return contextOf(actor);
};

describe.each(rows)("%s", (role, start, allowed) => {
  it("begins at the own scope, sees what lies inside, and nothing above or aside", async () => {
    const ctx = contextFor(role);
    expect((await getPanel(ctx, {}))?.level).toBe(start);
    for (const [level, query] of Object.entries(queriesOf(own)))
      expect([level, (await getPanel(ctx, query)) !== null]).toEqual([
        level,
        allowed.includes(level as Level),
      ]);
    for (const [level, query] of Object.entries(queriesOf(foreign)))
      expect([level, (await getPanel(ctx, query)) !== null]).toEqual([level, start === "country"]);
  });
});

it.each(["caseworker", "administrator"] as const)(
  "%s has no panel, although rows of the scope are visible",
  async (role) => {
    const ctx = asRole(role, own);
    for (const query of [{}, ...Object.values(queriesOf(own))]) expect(await getPanel(ctx, query)).toBeNull();
  },
);

it("an administrator who is also of an office sees the panel of that office alone", async () => {
  const actor = buildActor("administrator", own);
  actor.grants.push({ role: "officeEmployment", ...own, centerId: null });
  const ctx = contextOf(actor);
  expect((await getPanel(ctx, {}))?.level).toBe("office");
  expect(await getPanel(ctx, { province: own.provinceId })).toBeNull();
  expect(await getPanel(ctx, { office: foreign.officeId })).toBeNull();
});

it("knows no place by a wrong, torn or contradicting code", async () => {
  const ctx = asRole("hqEmployment", own);
  const wrong: PanelQuery[] = [
    { province: "IR-99" },
    { province: "IR-09' OR true" },
    { office: "no-such-office" },
    { office: "\0" },
    { center: "../etc" },
    { center: "a".repeat(5_000) },
    { province: foreign.provinceId, office: own.officeId },
    { office: foreign.officeId, center: own.centerId },
  ];
  for (const query of wrong) expect([query, await getPanel(ctx, query)]).toEqual([query, null]);
});

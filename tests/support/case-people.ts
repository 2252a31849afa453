import { ROLES, type Role, scopeKindOf } from "@/lib/domain/organisation/role";
import type { Context } from "@/lib/server/scope";
import { createEntrepreneur, type TestCase } from "./cases";
import { asOwner, buildActor, contextOf, createCenter, type TestPlace } from "./world";

type Onlooker = { who: string; ctx: Context };

/** The caseworker and the account of an entrepreneur of a test. */
export const CASEWORKER = 70_501;
const OWNER = 70_601;

const named = (who: string, role: Role, place: TestPlace): Onlooker => ({
  who,
  ctx: contextOf(buildActor(role, place)),
});

/** An entrepreneur in their hands; a case of an earlier test gives the account back. */
export async function createOwnCase(place: TestPlace): Promise<TestCase> {
  await asOwner("UPDATE entrepreneur SET user_id = NULL WHERE user_id = $1", [OWNER]);
  return createEntrepreneur(place, { caseworkerId: CASEWORKER, ownerId: OWNER });
}

/** Somebody in the place of a case: the caseworker and the entrepreneur are those of the case themselves. */
export const personOf = (place: TestPlace, role: Role): Context => {
  const userId = { caseworker: CASEWORKER, entrepreneur: OWNER }[role as string];
  return contextOf(buildActor(role, place, userId === undefined ? {} : { userId }));
};

/** Those to whom a case does not belong: a colleague's caseload, another person's account, another office, another province. */
export async function strangersTo({ provinceId }: Pick<TestCase, "provinceId">, place: TestPlace) {
  const [neighbour, far] = [await createCenter(provinceId), await createCenter("IR-29")];
  const local = ROLES.filter((role) => scopeKindOf(role) !== "country");
  return [
    named("a colleague", "caseworker", place),
    named("another entrepreneur", "entrepreneur", place),
    ...local
      .filter((role) => scopeKindOf(role) !== "province")
      .map((role) => named(`${role} of another office`, role, neighbour)),
    ...local.map((role) => named(`${role} of another province`, role, far)),
  ];
}

/** Roles that see a case; commands reach it only from its province, its office and its caseload. */
export const SEEING: readonly Role[] = [
  "hqEmployment",
  "provinceEmployment",
  "provinceManager",
  "officeEmployment",
  "caseworker",
  "auditor",
];
const REACHING: readonly Role[] = [
  "provinceEmployment",
  "provinceManager",
  "officeEmployment",
  "caseworker",
  "entrepreneur",
];

/** What a command tells a role that may not do it. */
export const refusedAs = (role: Role): "notAllowed" | "notFound" =>
  REACHING.includes(role) ? "notAllowed" : "notFound";

import { randomUUID } from "node:crypto";
import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { recordEvidence } from "@/lib/server/entrepreneur/record";
import type { Context } from "@/lib/server/scope";
import { createEntrepreneur, type TestCase } from "@/tests/support/cases";
import { asOwner, buildActor, contextOf, createCenter, type TestPlace } from "@/tests/support/world";

export const CASEWORKER = 501;
export const SELF = 601;

export type CaseWorld = { place: TestPlace; own: TestCase; ctx: Context };

/** An entrepreneur in the caseload of somebody, who acts. */
export async function caseWorld(facts: Parameters<typeof createEntrepreneur>[1] = {}): Promise<CaseWorld> {
  const place = await createCenter("IR-09");
  const own = await createEntrepreneur(place, { caseworkerId: CASEWORKER, ...facts });
  return { place, own, ctx: caseworkerOf(place) };
}

export const caseworkerOf = (place: TestPlace) =>
  contextOf(buildActor("caseworker", place, { userId: CASEWORKER, name: "مددکار آزمون" }));
export const selfOf = (place: TestPlace) => contextOf(buildActor("entrepreneur", place, { userId: SELF }));

/** What is typed into the short form of each kind. */
export const typed: Record<EvidenceKind, Record<string, string>> = {
  salesInvoice: { number: "۱۲", issuedOn: "۱۴۰۵/۰۸/۰۱", amountRial: "۲۵۰٬۰۰۰", customer: "خانم یکتا" },
  course: { course: "pricing", completedOn: "1405/07/01" },
  visit: { visitedOn: "1405/08/02", note: "کارگاه مرتب بود." },
  call: { calledOn: "1405/08/03", answered: "no" },
  product: { name: "مانتوی بلند", firstOfferedOn: "1405/06/01" },
  contract: { outletName: "فروشگاه آزمون", outletKind: "shop", startsOn: "1405/06/10" },
  job: { title: "کمک خیاط", monthlyWageRial: "۹۰۰۰۰۰۰", startsOn: "1405/06/10" },
};

export const record = (
  ctx: Context,
  { code }: Pick<TestCase, "code">,
  kind: EvidenceKind | string,
  values: Record<string, unknown> = typed[kind as EvidenceKind],
  key: string = randomUUID(),
) => recordEvidence(ctx, { code, kind, key, values });

export const eventsOf = async ({ code }: TestCase): Promise<string[]> =>
  (
    await asOwner<{ kind: string }>(
      "SELECT kind FROM event WHERE subject = 'entrepreneur' AND subject_id = $1 ORDER BY id",
      [code],
    )
  ).map(({ kind }) => kind);

export const countOf = async (table: string, { id }: TestCase, where = "true"): Promise<number> => {
  const [row] = await asOwner<{ count: number }>(
    `SELECT count(*)::integer AS count FROM "${table}" WHERE entrepreneur_id = $1 AND ${where}`,
    [id],
  );
  return row?.count ?? 0;
};

/** An account that may be given a caseload in an office. */
export async function createCaseworker({ officeId, provinceId }: TestPlace): Promise<number> {
  const [made] = await asOwner<{ id: number }>(
    `WITH person AS (INSERT INTO "user" (username, name) VALUES ($1, 'مددکار دیگر') RETURNING id)
     INSERT INTO role_grant (user_id, role, province_id, office_id) SELECT id, 'caseworker', $2, $3 FROM person RETURNING user_id AS id`,
    [`case-${randomUUID().slice(0, 13)}`, provinceId, officeId],
  );
  return made?.id ?? 0;
}

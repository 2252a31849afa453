import { openOwnAccount } from "@/lib/server/entrepreneur/own-account";
import { createEntrepreneur, type TestCase } from "./cases";
import { freshMobile } from "./fresh";
import { asOwner, asRole, type TestPlace } from "./world";

export const setMobile = ({ person }: TestCase, mobile: string | null) =>
  asOwner("UPDATE beneficiary SET mobile = $2 WHERE id = $1", [person.id, mobile]);

export const giveConsent = ({ person }: TestCase) =>
  asOwner(
    `INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
     VALUES ($1, 'written', '2026-04-01', 1, 'آزمایشگر', now())`,
    [person.id],
  );

export type Ready = TestCase & { mobile: string };

/** An entrepreneur with a number of the own and a consent. */
export async function createReady(
  place: TestPlace,
  facts: Parameters<typeof createEntrepreneur>[1] = {},
): Promise<Ready> {
  const made = { ...(await createEntrepreneur(place, facts)), mobile: freshMobile() };
  await setMobile(made, made.mobile);
  await giveConsent(made);
  return made;
}

/** The same with an open account. */
export async function createWithAccount(place: TestPlace): Promise<Ready & { userId: number }> {
  const made = await createReady(place);
  const opened = await openOwnAccount(asRole("officeEmployment", place), { code: made.code });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const [row] = await asOwner<{ user_id: number }>("SELECT user_id FROM entrepreneur WHERE id = $1", [
    made.id,
  ]);
  return { ...made, userId: row?.user_id ?? 0 };
}

import { can, grantsFor } from "@/lib/domain/access/policy";
import { formValuesOf } from "@/lib/domain/beneficiary/form-values";
import type { PersonFormView } from "@/lib/domain/beneficiary/person-view";
import { maskedContact } from "@/lib/domain/beneficiary/privacy";
import { findPerson } from "@/lib/server/beneficiary/facts";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

type Named = { id: string; name: string };
export type RegisterView = { offices: Named[]; centers: (Named & { officeId: string })[] };

/** The offices in which the actor registers people, with their centers; null for whom there is none. */
export async function getRegistration(ctx: Context): Promise<RegisterView | null> {
  const ids = grantsFor(ctx.actor, "beneficiary.register").flatMap(({ officeId }) => officeId ?? []);
  if (ids.length === 0) return null;
  return inScope(ctx, async (tx) => {
    const offices = await tx.office.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    return { offices, centers: await centersOf(tx, ids) };
  });
}

/** The form of a registered person; what identifies is masked, so that to mend is not to look. Null for whom it is not. */
export async function getPersonForm(ctx: Context, id: string): Promise<PersonFormView | null> {
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  return inScope(ctx, async (tx) => {
    const found = await findPerson(tx, ctx, Number(id));
    if (!found.ok || !can(ctx.actor, "beneficiary.register", found.value).ok) return null;
    const { record, officeId, version } = found.value;
    return {
      id: Number(id),
      version,
      name: record.name,
      values: formValuesOf(record),
      known: maskedContact(record),
      centers: await centersOf(tx, [officeId]),
    };
  });
}

const centersOf = (tx: Transaction, officeIds: string[]) =>
  tx.center.findMany({
    where: { officeId: { in: officeIds } },
    select: { id: true, name: true, officeId: true },
    orderBy: { name: "asc" },
  });

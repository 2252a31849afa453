import { z } from "zod";
import { elsewhereText } from "@/lib/domain/beneficiary/known";
import { refuse, type Refused } from "@/lib/domain/shared/result";
import type { Transaction } from "@/lib/server/scope";

const row = z.object({ id: z.number().nullable(), officeName: z.string().nullable() });

/** Who has a national id; the person and the office are told only inside the actor's scope. Null where nobody has it. */
export async function knownPerson(tx: Transaction, nationalId: string) {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT beneficiary_id AS id, office_name AS "officeName" FROM known_people(ARRAY[${nationalId}])`;
  return row.array().parse(rows)[0] ?? null;
}

/** Refuses (under nationalId) a second registration and says where the first is, as far as the scope allows. */
export const refuseKnown = ({ id, officeName }: z.output<typeof row>): Refused =>
  refuse("duplicate", {
    fields: { nationalId: `فردی با این کد ملی ${elsewhereText(officeName)}` },
    params: id === null ? {} : { person: id },
  });

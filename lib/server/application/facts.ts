import { z } from "zod";
import { type CaseSubject, can } from "@/lib/domain/access/policy";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { APPLICATION_STATUSES } from "@/lib/domain/licensing/application-workflow";
import { type PartContent, storedContent } from "@/lib/domain/licensing/feasibility/content";
import {
  type SubmittedDocument,
  submittedDocument,
} from "@/lib/domain/licensing/feasibility/document-changes";
import type { FormFacts, PartFacts } from "@/lib/domain/licensing/feasibility/gaps";
import { isPart, type Part } from "@/lib/domain/licensing/feasibility/parts";
import { centerKinds } from "@/lib/domain/organisation/center";
import { parseCalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { PREPARED_BY } from "@/lib/server/application/prepared-by";
import { Prisma } from "@/lib/server/generated/client";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

const id = z.number().nullable();
const factsRow = z.object({
  number: z.string().transform((text) => text as ApplicationNumber),
  officeId: z.string(),
  provinceId: z.string(),
  kind: z.enum(centerKinds),
  centerName: z.string(),
  status: z.enum(APPLICATION_STATUSES),
  version: z.number(),
  revision: z.number(),
  statusAt: z.date(),
  submittedAt: z.date().nullable(),
  submittedById: id,
  endorsedAt: z.date().nullable(),
  endorsedById: id,
  councilDecidedOn: z.string().transform(parseCalendarDate).nullable(),
  councilResolution: z.string().nullable(),
  councilRecordedById: id,
  preparedByIds: z.array(z.number()),
});

/** What every decision about an application rests on. Its row is locked until the transaction ends. */
export type ApplicationFacts = z.output<typeof factsRow> & { centerId: null };

/** Locks an application that the actor may see; refuses notFound for every other, whether it exists or not. */
export async function lockApplication(
  tx: Transaction,
  { actor }: Context,
  number: ApplicationNumber,
): Promise<Result<ApplicationFacts>> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT number, office_id AS "officeId", province_id AS "provinceId", kind::text, center_name AS "centerName", status::text, version,
      revision, status_at AS "statusAt", submitted_at AS "submittedAt", submitted_by_id AS "submittedById", endorsed_at AS "endorsedAt",
      endorsed_by_id AS "endorsedById", council_decided_on::text AS "councilDecidedOn", council_resolution AS "councilResolution",
      council_recorded_by_id AS "councilRecordedById",
      ${Prisma.raw(PREPARED_BY)} AS "preparedByIds"
    FROM license_application a WHERE number = ${number} FOR UPDATE`;
  if (!rows[0]) return refuse("notFound");
  const facts = { ...factsRow.parse(rows[0]), centerId: null };
  return can(actor, "application.view", facts).ok ? ok(facts) : refuse("notFound");
}

/** Decides about a locked application in one transaction; what the actor may not see is not found. */
export const onApplication = <T>(
  ctx: Context,
  number: ApplicationNumber,
  decide: (tx: Transaction, facts: ApplicationFacts) => Promise<Result<T>>,
): Promise<Result<T>> =>
  inScope(ctx, async (tx) => {
    const found = await lockApplication(tx, ctx, number);
    return found.ok ? decide(tx, found.value) : found;
  });

/** The application with everybody who had a hand in it. */
export const caseOf = (facts: ApplicationFacts): CaseSubject => ({
  provinceId: facts.provinceId,
  officeId: facts.officeId,
  centerId: null,
  hands: [...facts.preparedByIds, facts.submittedById, facts.endorsedById, facts.councilRecordedById],
});

export type PartRow = {
  part: Part;
  content: PartContent;
  version: number;
  review: "accepted" | "returned" | null;
  savedByName: string;
};

export async function partsOf(tx: Transaction, number: string): Promise<PartRow[]> {
  const rows = await tx.applicationPart.findMany({
    where: { applicationNumber: number },
    select: { part: true, content: true, version: true, review: true, savedByName: true },
  });
  return rows.flatMap(({ part, content, ...row }) =>
    isPart(part) ? [{ ...row, part, content: storedContent.parse(content) }] : [],
  );
}

export type Documents = Map<string, SubmittedDocument[]>;

/** The documents that lie with each subject of an application. */
export async function documentsOf(tx: Transaction, number: string): Promise<Documents> {
  const files = await tx.licensingFile.findMany({
    where: { applicationNumber: number, removedAt: null },
    select: { subject: true, name: true, sha256: true },
    orderBy: { addedAt: "asc" },
  });
  const documents = new Map<string, SubmittedDocument[]>();
  for (const { subject, ...file } of files)
    documents.set(subject, [...(documents.get(subject) ?? []), submittedDocument(file)]);
  return documents;
}

const seatedRow = z.array(z.object({ national_id: z.string(), center_name: z.string().nullable() }));
const SOMEWHERE = "مرکز دیگری";

/** Who of these people sits on another center's board; a center outside the scope is not named. */
export async function seatedElsewhere(
  tx: Transaction,
  nationalIds: readonly string[],
): Promise<Map<string, string>> {
  if (nationalIds.length === 0) return new Map();
  const rows = seatedRow.parse(
    await tx.$queryRaw`SELECT national_id, center_name FROM seated_elsewhere(${nationalIds}::text[])`,
  );
  return new Map(rows.map((row) => [row.national_id, row.center_name ?? SOMEWHERE]));
}

export const nationalIdsOf = (parts: readonly Pick<PartRow, "content">[]): string[] =>
  parts.flatMap(({ content: { fields } }) =>
    typeof fields.nationalId === "string" ? [fields.nationalId] : [],
  );

/** All that the completeness of the form is judged by. */
export async function formFactsOf(
  tx: Transaction,
  { parts, documents }: { parts: readonly PartRow[]; documents: Documents },
): Promise<FormFacts> {
  return {
    parts: new Map(
      parts.map(({ part, content, review }): [Part, PartFacts] => [
        part,
        { content, documents: documents.get(part)?.length ?? 0, returned: review === "returned" },
      ]),
    ),
    elsewhere: await seatedElsewhere(tx, nationalIdsOf(parts)),
  };
}

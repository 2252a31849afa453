import type { SeenImport } from "@/lib/domain/beneficiary/import";
import { importWorkflow } from "@/lib/domain/beneficiary/import";
import { checkCommit } from "@/lib/domain/beneficiary/preview";
import { formatNumber } from "@/lib/domain/shared/rial";
import { ok, refuse, type Result } from "@/lib/domain/shared/result";
import { refuseChanged } from "@/lib/server/beneficiary-import/commands";
import { type ImportFacts, lockImport } from "@/lib/server/beneficiary-import/facts";
import { importFile, removeFile } from "@/lib/server/beneficiary-import/store";
import { recordEvent } from "@/lib/server/events";
import { Prisma } from "@/lib/server/generated/client";
import { type Context, inScope, type Transaction } from "@/lib/server/scope";

/** For 50,000 people beside millions: a few seconds, and much room. */
const LONGEST_SECONDS = 120;

/**
 * Saves the people of a preview, all of them or none, once. Refuses a preview with a wrong row, and one that is no longer
 * true: somebody of it has been registered or changed since. Told twice by the same person, it is done.
 */
export async function commitImport(ctx: Context, seen: SeenImport): Promise<Result<null>> {
  const committed = await inScope(
    ctx,
    async (tx) => {
      const locked = await lockImport(tx, ctx, seen.id);
      if (!locked.ok) return locked;
      const facts = locked.value;
      if (isRepeat(ctx, facts, seen)) return ok(null);
      if (facts.version !== seen.version) return refuseChanged(tx, ctx, facts);
      const next = importWorkflow.next(facts.status, "commit");
      if (!next.ok) return next;
      const allowed = checkCommit(facts.counts, facts.problems);
      if (!allowed.ok) return asForm(allowed);
      const stale =
        facts.counts.new + facts.counts.update - (await register(tx, ctx, facts)) - (await change(tx, facts));
      if (stale > 0) return refuseStale(stale);
      await forgetRecords(tx, facts);
      await tx.beneficiaryImport.update({
        where: { id: facts.id },
        data: {
          status: next.value,
          version: facts.version + 1,
          committedAt: ctx.now,
          committedByName: ctx.actor.name,
        },
      });
      await recordEvent(tx, ctx, {
        kind: "import.committed",
        subject: "import",
        subjectId: facts.id,
        place: facts,
        after: facts.counts,
      });
      return ok(null);
    },
    { seconds: LONGEST_SECONDS },
  );
  if (committed.ok) await removeFile(importFile(seen.id));
  return committed;
}

const isRepeat = (
  { actor }: Context,
  { status, version, committedByName }: ImportFacts,
  seen: SeenImport,
): boolean => status === "committed" && version === seen.version + 1 && committedByName === actor.name;

/** There is no field beside which it could stand. */
const asForm = (refused: { refusal: { fields?: Record<string, string> } }) =>
  refuse("invalidInput", { fields: { form: refused.refusal.fields?.["file"] ?? "" } });

const refuseStale = (people: number) =>
  refuse("invalidInput", {
    fields: {
      form: `پس از خواندن این پرونده ${formatNumber(people)} نفر از آن در سامانه ثبت شده یا تغییر کرده‌اند و چیزی ثبت نشد. پیش‌نمایش را تازه کنید و دوباره ببینید.`,
    },
  });

const columns =
  Prisma.raw(`"nationalId" text, name text, "fatherName" text, "bornOn" date, gender text, "targetGroup" text, mobile text,
  "householdHead" boolean, "householdMembers" smallint, "livelihoodAid" boolean, education text, skills text, disability text, address text,
  "centerId" text`);

/**
 * How many of the new people were registered; who is registered meanwhile, wherever it be, is passed over. In the order of
 * their ids, so that two files with the same people do not wait for each other.
 */
async function register(
  tx: Transaction,
  { actor, now }: Context,
  { id, officeId, provinceId }: ImportFacts,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO beneficiary (national_id, name, father_name, born_on, gender, target_group, mobile, household_head, household_members, livelihood_aid,
      education, skills, disability, address, center_id, office_id, province_id, registered_at, registered_by_name)
    SELECT p."nationalId", p.name, p."fatherName", p."bornOn", p.gender, p."targetGroup", p.mobile, p."householdHead", p."householdMembers",
      p."livelihoodAid", p.education, p.skills, p.disability, p.address, p."centerId", ${officeId}, ${provinceId}, ${now}, ${actor.name}
    FROM beneficiary_import_row r, jsonb_to_record(r.record) AS p(${columns})
    WHERE r.import_id = ${id}::uuid AND r.outcome = 'new' ORDER BY p."nationalId"
    ON CONFLICT (national_id) DO NOTHING`;
}

/** How many of the known people were changed; who has been changed since the preview is passed over. */
async function change(tx: Transaction, { id, officeId }: ImportFacts): Promise<number> {
  return tx.$executeRaw`
    UPDATE beneficiary b SET name = p.name, father_name = p."fatherName", born_on = p."bornOn", gender = p.gender, target_group = p."targetGroup",
      mobile = p.mobile, household_head = p."householdHead", household_members = p."householdMembers", livelihood_aid = p."livelihoodAid",
      education = p.education, skills = p.skills, disability = p.disability, address = p.address, center_id = p."centerId", version = b.version + 1
    FROM beneficiary_import_row r, jsonb_to_record(r.record) AS p(${columns})
    WHERE r.import_id = ${id}::uuid AND r.outcome = 'update' AND b.id = r.beneficiary_id AND b.version = r.seen_version AND b.office_id = ${officeId}`;
}

/** The preview's copies of personal data go; who was registered and changed by which row stays. */
async function forgetRecords(tx: Transaction, { id }: ImportFacts): Promise<void> {
  await tx.beneficiaryImportRow.deleteMany({
    where: { importId: id, outcome: { in: ["same", "elsewhere"] } },
  });
  await tx.$executeRaw`
    UPDATE beneficiary_import_row r SET record = NULL, errors = NULL, beneficiary_id = coalesce(r.beneficiary_id,
      (SELECT b.id FROM beneficiary b WHERE b.national_id = (r.record ->> 'nationalId')::character(10)))
    WHERE r.import_id = ${id}::uuid`;
}

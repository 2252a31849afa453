import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { policyInForce, type PolicyVersion } from "@/lib/domain/aid/policy-version";
import { POLICY_DRAFT_STATUSES, type PolicyDraftStatus } from "@/lib/domain/aid/policy-workflow";
import { compareMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { policyRow } from "@/lib/server/policy/row";
import { instant, list } from "@/lib/server/row-fields";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const versionRow = z.object({
  policy: policyRow,
  enactedAt: instant,
  enactedBy: z.string().nullable(),
  draftId: z.number().nullable(),
});
const draftRow = z.object({
  policy: policyRow,
  status: z.enum(POLICY_DRAFT_STATUSES),
  preparedBy: z.string(),
  preparedAt: instant,
  decidedBy: z.string().nullable(),
});

const row = z.object({ versions: list(versionRow), drafts: list(draftRow) });

const statement: Statement<z.output<typeof row>> = {
  name: "policies",
  row,
  text: `
    SELECT
      (SELECT json_agg(json_build_object('policy', v, 'enactedAt', v.enacted_at, 'enactedBy', d.decided_by_name, 'draftId', d.id)
          ORDER BY v.effective_month DESC)
        FROM policy_version v LEFT JOIN policy_draft d ON d.policy_version_id = v.id) AS versions,
      (SELECT json_agg(json_build_object('policy', d, 'status', d.status, 'preparedBy', d.prepared_by_name, 'preparedAt', d.prepared_at,
          'decidedBy', d.decided_by_name) ORDER BY d.status, d.id DESC)
        FROM policy_draft d WHERE d.status <> 'enacted') AS drafts`,
};

/** Whether a version is in force now, will be, or was. */
export type VersionTime = "inForce" | "coming" | "former";
export type VersionLine = z.output<typeof versionRow> & { time: VersionTime };
export type DraftLine = {
  id: number;
  policy: PolicyVersion;
  status: PolicyDraftStatus;
  preparedBy: string;
  preparedAt: Date;
  decidedBy: string | null;
};

export type PoliciesView = {
  inForce: PolicyVersion | null;
  versions: VersionLine[];
  waiting: DraftLine[];
  withdrawn: DraftLine[];
  mayPrepare: boolean;
};

/** The versions of the service-share table and those that wait for a decision; null for whom they are no business. */
export async function getPolicies(ctx: Context): Promise<PoliciesView | null> {
  if (!can(ctx.actor, "policy.view", COUNTRY).ok) return null;
  const { versions, drafts } = (await readRow(ctx, statement, [])) ?? { versions: [], drafts: [] };
  const current = monthAt(ctx.now);
  const found = policyInForce(
    versions.map(({ policy }) => policy),
    current,
  );
  const inForce = found.ok ? found.value : null;
  const timeOf = ({ id, effectiveMonth }: PolicyVersion): VersionTime =>
    id === inForce?.id ? "inForce" : compareMonths(effectiveMonth, current) > 0 ? "coming" : "former";
  const lines = drafts.map((draft) => ({ ...draft, id: draft.policy.id }));
  return {
    inForce,
    versions: versions.map((version) => ({ ...version, time: timeOf(version.policy) })),
    waiting: lines.filter(({ status }) => status === "prepared"),
    withdrawn: lines.filter(({ status }) => status === "withdrawn"),
    mayPrepare: can(ctx.actor, "policy.prepare", COUNTRY).ok,
  };
}

import { type PolicyDraftStatus, policyDraftStatusLabels } from "@/lib/domain/aid/policy-workflow";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import type { Description } from "../ui/description-list";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

type Draft = {
  status: PolicyDraftStatus;
  preparedBy: string;
  preparedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  reason: string | null;
};

const tones: Record<PolicyDraftStatus, Tone> = {
  prepared: "warning",
  enacted: "success",
  withdrawn: "neutral",
};

export const draftTag = (status: PolicyDraftStatus) => (
  <Tag tone={tones[status]}>{policyDraftStatusLabels[status]}</Tag>
);

/** Who entered a version, and who decided on it. */
export function draftFacts({
  status,
  preparedBy,
  preparedAt,
  decidedBy,
  decidedAt,
  reason,
}: Draft): Description[] {
  return [
    { term: "واردکننده", description: `${preparedBy}، ${formatInstant(preparedAt)}` },
    ...(decidedBy && decidedAt
      ? [
          {
            term: status === "enacted" ? "ابلاغ‌کننده" : "کنارگذارنده",
            description: `${decidedBy}، ${formatInstant(decidedAt)}`,
          },
        ]
      : []),
    ...(reason ? [{ term: "دلیل", description: reason }] : []),
  ];
}

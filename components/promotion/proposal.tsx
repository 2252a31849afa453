import { DescriptionList } from "../ui/description-list";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";
import { EvaluationTable, type ShownEvaluation } from "./evaluation-table";

export type ShownProposal = {
  id: number;
  version: number;
  title: string;
  status: { label: string; tone: Tone };
  proposed: string;
  profileReason: string;
  decided: string | null;
  reason: string | null;
  evaluation: ShownEvaluation;
};

/** A proposal with what it rested on. */
export const Proposal = ({ proposal }: { proposal: ShownProposal }) => (
  <div className="grid gap-6 *:min-w-0">
    <DescriptionList items={factsOf(proposal)} />
    <EvaluationTable {...proposal.evaluation} />
  </div>
);

const factsOf = ({ proposed, profileReason, decided, reason }: ShownProposal) =>
  [
    { key: "proposed", term: "پیشنهاددهنده", description: proposed },
    { key: "profile", term: "دلیل ارتقا بدون همهٔ ویژگی‌ها", description: profileReason },
    { key: "decided", term: "تصمیم", description: decided },
    { key: "reason", term: "دلیل تصمیم", description: reason },
  ].filter(({ description }) => description);

export const EarlierProposals = ({ proposals }: { proposals: ShownProposal[] }) => (
  <ul className="grid gap-3">
    {proposals.map((proposal) => (
      <li key={proposal.id}>
        <details className="rounded-xl border border-line bg-raised px-4">
          <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-3 py-2">
            {proposal.title} <Tag tone={proposal.status.tone}>{proposal.status.label}</Tag>
            <span className="text-sm text-quiet">{proposal.decided ?? proposal.proposed}</span>
          </summary>
          <div className="pt-2 pb-4">
            <Proposal proposal={proposal} />
          </div>
        </details>
      </li>
    ))}
  </ul>
);

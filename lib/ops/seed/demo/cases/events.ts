import { randomOf } from "../random";
import type { EventRow } from "../rows";
import type { CaseDraft } from "./draft";
import type { EntrepreneurRow, PromotionRow } from "./rows";

type Told = Pick<EventRow, "at" | "actor_id" | "actor_name" | "kind"> &
  Partial<Pick<EventRow, "before" | "after" | "note">>;

/** The turning points of a case, as its commands would have left them in the audit trail. */
export function eventsOf({ rows, hand, endedOn }: CaseDraft, row: EntrepreneurRow): EventRow[] {
  const random = randomOf(`events ${row.code}`);
  const own = { actor_id: hand.id, actor_name: hand.name };
  const [first] = rows.level_history;
  const told: Told[] = [
    {
      ...own,
      at: first?.recorded_at ?? "",
      kind: "entrepreneur.enrolled",
      after: {
        beneficiaryId: row.beneficiary_id,
        business: row.business,
        field: row.field,
        startedOn: row.started_on,
      },
    },
    ...rows.promotion.flatMap(promotionEvents),
    ...rows.loan.map((loan) => ({
      at: loan.recorded_at,
      actor_id: loan.recorded_by_id,
      actor_name: loan.recorded_by_name,
      kind: "loan.granted",
      after: {
        loanId: loan.id,
        kind: loan.kind,
        principalRial: loan.principal_rial,
        grantedOn: loan.granted_on,
      },
    })),
    ...(endedOn
      ? [
          {
            ...own,
            at: `${endedOn}T08:30:00.000Z`,
            kind: "entrepreneur.ended",
            after: { endedOn },
            note: row.end_reason,
          },
        ]
      : []),
  ];
  return told.map((event) => ({
    before: null,
    after: null,
    note: null,
    ...event,
    request_id: random.uuid(),
    subject: "entrepreneur",
    subject_id: row.code,
    province_id: row.province_id,
    office_id: row.office_id,
    center_id: null,
  }));
}

function promotionEvents(row: PromotionRow): Told[] {
  const proposed: Told = {
    at: row.proposed_at,
    actor_id: row.proposed_by_id,
    actor_name: row.proposed_by_name,
    kind: "promotion.proposed",
    after: { promotionId: row.id, to: row.evaluation.next, evaluation: row.evaluation },
    note: row.profile_reason || null,
  };
  if (row.decided_at === null || row.decided_by_id === null || row.decided_by_name === null)
    return [proposed];
  return [
    proposed,
    {
      at: row.decided_at,
      actor_id: row.decided_by_id,
      actor_name: row.decided_by_name,
      kind: `promotion.${row.status}`,
      before: { promotionId: row.id, status: "proposed", standing: row.evaluation.standing },
      after: { promotionId: row.id, status: row.status, to: row.evaluation.next, evaluation: row.decided },
      note: row.reason,
    },
  ];
}

import { isMemberPart, type Part, PARTS } from "@/lib/domain/licensing/feasibility/parts";
import type { Person } from "../people";
import type { Dossier } from "./dossier";
import { savedAt } from "./parts";
import type { FileRow, PartRow } from "./rows";

const MINUTE_MS = 60_000;
const illustrated: Part[] = ["place", "meetings", "chairTalk"];

/** Documents of every member and of some sections, and the council's decision, all of them the sample files. */
export function filesOf(dossier: Dossier, parts: readonly PartRow[]): FileRow[] {
  const { plan, steps, hands, random } = dossier;
  const decided = steps.find(({ action }) => action === "recordApproval" || action === "recordDecline");
  const own = parts.flatMap(({ part }): FileRow[] => {
    // A draft that is nearly complete still lacks the last member's document.
    if (plan.outcome === "draft" && part === "member-8") return [];
    const wanted = isMemberPart(part) ? random.int(1, 2) : illustrated.includes(part) ? random.int(0, 2) : 0;
    const at = new Date(Date.parse(savedAt(dossier, PARTS.indexOf(part))) + MINUTE_MS);
    return documents(dossier, part, wanted, hands.office, at);
  });
  return [...own, ...(decided ? documents(dossier, "council", 1, hands.manager, decided.at) : [])];
}

export const documents = (
  { number, place, samples, random }: Dossier,
  subject: string,
  count: number,
  hand: Person,
  at: Date,
): FileRow[] =>
  random.sample(samples, count).map(({ sha256, name, mediaType, size }) => ({
    ...place,
    id: random.uuid(),
    application_number: number,
    subject,
    sha256,
    name,
    media_type: mediaType,
    size,
    added_by_id: hand.id,
    added_by_name: hand.name,
    added_at: at.toISOString(),
  }));

import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import type { Sample } from "../evidence/tie";
import type { People } from "../people";
import { type Random, randomOf } from "../random";
import type { BoardMemberRow } from "../rows";
import type { Case } from "./case";
import { type Form, formOf } from "./content/form";
import { type Member, proposed } from "./content/members";
import { type Faults, withFaults } from "./content/mending";
import { declineNotes, rejectionNotes, returnNotes } from "./content/notes";
import { type CourseStep, courseOf } from "./course";
import { handsOf, type LicensingHands } from "./hands";

/** A case with everything that its rows are written from. */
export type Dossier = {
  plan: Case;
  number: ApplicationNumber;
  place: { province_id: string; office_id: string };
  steps: CourseStep[];
  hands: LicensingHands;
  members: Member[];
  /** as it is now, and as it was first submitted */
  form: Form;
  first: Form;
  reasons: Faults["reasons"];
  notes: Record<"return" | "reject" | "recordDecline", string>;
  samples: Sample[];
  random: Random;
};

export type Begun = Omit<Dossier, "number">;

export function begin(plan: Case, boards: BoardMemberRow[], people: People, samples: Sample[]): Begun {
  const random = randomOf(plan.key);
  const { office } = plan;
  const steps = courseOf(plan, random);
  const board = boards.filter((row) => row.center_id === plan.license?.centerId);
  const members = proposed(plan.index, office, board, random);
  const form = formOf(office, members, steps[0]?.on ?? plan.endOn, random);
  const faults = withFaults(form, random);
  const wasReturned = plan.again || plan.outcome === "returned" || plan.outcome === "underReview";
  return {
    plan,
    place: { province_id: office.provinceId, office_id: office.id },
    steps,
    hands: handsOf(office, people),
    members,
    form: plan.outcome === "returned" || (wasReturned && !plan.again) ? faults.form : form,
    first: wasReturned ? faults.form : form,
    reasons: faults.reasons,
    notes: {
      return: random.pick(returnNotes),
      reject: random.pick(rejectionNotes),
      recordDecline: random.pick(declineNotes),
    },
    samples,
    random,
  };
}

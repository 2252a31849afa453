import type { Actor } from "../access/actor";
import { can } from "../access/policy";
import type { ApplicationPageFacts } from "./application-page";
import { type PartView, viewParts } from "./part-view";

export type StudyView = {
  number: string;
  centerName: string;
  office: string;
  revision: number;
  parts: PartView[];
  mayReveal: boolean;
};

/** The feasibility form to read, with what identifies people in part only. */
export function viewStudy(facts: ApplicationPageFacts, actor: Actor): StudyView {
  const place = { provinceId: facts.provinceId, officeId: facts.officeId, centerId: null };
  return {
    number: facts.number,
    centerName: facts.centerName,
    office: facts.officeName,
    revision: facts.revision,
    parts: viewParts(facts),
    mayReveal: can(actor, "application.reveal", place).ok,
  };
}

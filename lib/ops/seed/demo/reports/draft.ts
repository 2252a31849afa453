import type { Narrative } from "@/lib/domain/report/narrative";
import type { JalaliMonth } from "@/lib/domain/shared/jalali-month";
import type { Random } from "../random";
import type { RevisionCourse } from "./course";
import type { ReportHands } from "./hands";

/** A revision before it has its number. */
export type RevisionDraft = {
  key: string;
  provinceId: string;
  month: JalaliMonth;
  revision: number;
  course: RevisionCourse;
  narrative: Narrative;
  hands: ReportHands;
  late: boolean;
  standing: { payableRial: bigint; openMonths: number };
  random: Random;
};

import type { Narrative } from "@/lib/domain/report/narrative";
import type { ReportStatus } from "@/lib/domain/report/workflow";

/** A revision without its figures, which are read from the rows as they were when it was sent. */
export type ReportRow = {
  province_id: string;
  month: string;
  revision: number;
  status: ReportStatus;
  version: number;
  number: string | null;
  narrative: Narrative;
  revision_reason: string | null;
  written_by_name: string;
  written_at: string;
  sent_by_id: number | null;
  sent_by_name: string | null;
  sent_at: string | null;
  sent_late: boolean | null;
  open_months: number | null;
  decided_by_id: number | null;
  decided_by_name: string | null;
  decided_at: string | null;
  return_reason: string | null;
};

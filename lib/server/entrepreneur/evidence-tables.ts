import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";

type Table = {
  table: string;
  /** the day of the record: of a term its first */
  on: string;
};

/** Where the records of each kind lie. */
export const evidenceTables: Record<EvidenceKind, Table> = {
  salesInvoice: { table: "sales_invoice", on: "issued_on" },
  course: { table: "course_completion", on: "completed_on" },
  visit: { table: "visit", on: "visited_on" },
  call: { table: "call", on: "called_on" },
  product: { table: "product", on: "first_offered_on" },
  contract: { table: "outlet_contract", on: "starts_on" },
  job: { table: "job", on: "starts_on" },
};

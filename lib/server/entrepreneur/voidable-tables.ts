import type { VoidableKind } from "@/lib/domain/entrepreneur/voidable";

/** Where the records of each kind lie. */
export const voidableTables: Record<VoidableKind, string> = {
  salesInvoice: "sales_invoice",
  course: "course_completion",
  visit: "visit",
  call: "call",
  product: "product",
  contract: "outlet_contract",
  job: "job",
  entitlement: "entitlement_given",
};

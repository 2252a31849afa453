import { z } from "zod";
import { type Entitlement, ENTITLEMENTS } from "@/lib/domain/entitlement/catalogue";
import { day } from "@/lib/server/row-fields";

/** What was given on which day. */
export const givenRow = z.object({
  entitlement: z.enum(ENTITLEMENTS as [Entitlement, ...Entitlement[]]),
  givenOn: day,
});

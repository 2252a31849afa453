import { z } from "zod";
import { EVIDENCE_KINDS } from "../entrepreneur/evidence";
import { isUuid } from "../shared/uuid";

/** No short form has so much to say. */
export const REQUEST_LIMIT_BYTES = 16_384;

/** A short form as a browser's queue sends it; the values are as typed and for the command to read. */
export const recordingRequest = z.object({
  /** who filled it in: a browser may meanwhile belong to somebody else's session */
  user: z.number(),
  key: z.string().refine(isUuid),
  code: z.string().max(40),
  kind: z.enum(EVIDENCE_KINDS),
  values: z.record(z.string(), z.string()),
});

import { z } from "zod";
import { checkQuota, DEFAULT_QUOTA } from "@/lib/domain/licensing/quota";
import type { Result } from "@/lib/domain/shared/result";
import type { LicenseFacts } from "@/lib/server/license/facts";
import type { Transaction } from "@/lib/server/scope";

const use = z.object({ quota: z.number().nullable(), licensed: z.number(), pending: z.number() });

/** An expired license has given back its place; by now it may be somebody else's [S1 ز]. */
export async function checkRoomForRenewal(
  tx: Transaction,
  { centerId, officeId, applicationNumber }: LicenseFacts,
): Promise<Result<null>> {
  const [row] = await tx.$queryRaw<unknown[]>`
    SELECT q.* FROM center c, quota_use(${officeId}, c.kind, ${applicationNumber}) q WHERE c.id = ${centerId}`;
  const { quota, licensed, pending } = use.parse(row);
  return checkQuota({ quota: quota ?? DEFAULT_QUOTA, licensed, pending });
}

import { randomUUID } from "node:crypto";
import { asOwner, type TestPlace } from "@/tests/support/world";

export const MOBILE = "09151234567";

/** A benefactor's request to an office, as the public page leaves it. */
export async function createRequest(
  { officeId, provinceId }: TestPlace,
  { status = "new", name = "خیّر آزمون", createdAt = "2026-11-01T08:00:00Z" } = {},
): Promise<string> {
  const id = randomUUID();
  await asOwner(
    `INSERT INTO founding_request (id, office_id, province_id, name, mobile, field, message, status, created_at)
     VALUES ($1, $2, $3, $4, $5, 'قالی‌بافی', 'می‌خواهم مرکزی بنیان بگذارم.', $6, $7)`,
    [id, officeId, provinceId, name, MOBILE, status, createdAt],
  );
  return id;
}

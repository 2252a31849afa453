import type { CenterStatus } from "@/lib/domain/organisation/center";
import { asOwner, type TestPlace } from "@/tests/support/world";

export type Step = [month: string, status: CenterStatus];

export const stepsOf = async (centerId: string): Promise<Step[]> =>
  (
    await asOwner<{ month: string; status: CenterStatus }>(
      "SELECT month, status FROM center_step WHERE center_id = $1 ORDER BY month",
      [centerId],
    )
  ).map(({ month, status }) => [month, status]);

/** Gives a center another past than its triggers know. */
export async function setSteps({ centerId, officeId, provinceId }: TestPlace, steps: readonly Step[]) {
  await asOwner("DELETE FROM center_step WHERE center_id = $1", [centerId]);
  await asOwner(
    `INSERT INTO center_step (center_id, month, office_id, province_id, status)
     SELECT $1, month, $2, $3, status::center_status FROM unnest($4::text[], $5::text[]) AS given (month, status)`,
    [centerId, officeId, provinceId, steps.map(([month]) => month), steps.map(([, status]) => status)],
  );
}

/** Rows of the kept counts and of those that the steps tell, which the other lacks; a row of zeros says the same as no row. */
export const countDifferences = () =>
  asOwner(`WITH kept AS (
      SELECT * FROM center_count WHERE (active, suspended, inactive, opening) <> (0, 0, 0, 0)
    ), live AS (
      SELECT * FROM center_count_live WHERE (active, suspended, inactive, opening) <> (0, 0, 0, 0)
    )
    (SELECT 'kept' AS side, * FROM kept EXCEPT ALL SELECT 'kept', * FROM live)
    UNION ALL (SELECT 'live', * FROM live EXCEPT ALL SELECT 'live', * FROM kept)`);

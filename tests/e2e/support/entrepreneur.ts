import { expect, type Page } from "@playwright/test";
import type { EvidenceKind } from "@/lib/domain/entrepreneur/evidence";
import { evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { entrepreneurSaid } from "@/lib/domain/entrepreneur/said";
import { said } from "./entry-form";
import { freshPerson } from "./licensed";
import { ownerRows, type Place, PROVINCE } from "./place";

type PersonOf = { id: number; name: string; nationalId: string };

/** Somebody of the place whom nobody has enrolled yet, and who has consented. */
export async function preparePerson({ office }: Pick<Place, "office">): Promise<PersonOf> {
  const { name, nationalId } = freshPerson(`کارآفرین ${office}`);
  const [made] = await ownerRows<{ id: number }>(
    `WITH person AS (INSERT INTO beneficiary (national_id, name, gender, target_group, mobile, office_id, province_id, registered_by_name)
       VALUES ($1, $2, 'female', 'prisonerFamily', '09180001234', $3, $4, $2) RETURNING id)
     INSERT INTO beneficiary_consent (beneficiary_id, form, given_on, recorded_by_id, recorded_by_name, recorded_at)
     SELECT id, 'written', current_date - 5, 1, $2, now() FROM person RETURNING beneficiary_id AS id`,
    [nationalId, name, office, PROVINCE],
  );
  return { id: made?.id ?? 0, name, nationalId };
}

/** Opens the short form of a kind through the chooser, fills it in and sends it. */
export async function recordOne(
  page: Page,
  code: string,
  kind: EvidenceKind,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await page.goto(`/entrepreneurs/${code}/record`);
  await page.getByRole("main").getByRole("link", { name: evidenceKindLabels[kind] }).click();
  await fill(page);
  await page.getByRole("button", { name: `ثبت ${evidenceKindLabels[kind]}`, exact: true }).click();
  await expect(said(page)).toContainText(entrepreneurSaid[kind]);
}

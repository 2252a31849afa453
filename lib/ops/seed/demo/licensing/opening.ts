import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  checklistItems,
} from "@/lib/domain/licensing/opening-checklist";
import { addDays, type CalendarDate, daysBetween } from "@/lib/domain/shared/calendar-date";
import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import { formerName, type Person } from "../people";
import type { Random } from "../random";
import { instant, workday } from "../timeline";
import type { Dossier } from "./dossier";
import { documents } from "./files";
import type { FileRow, OpeningItemRow } from "./rows";

export type OpeningItem = { row: OpeningItemRow; files: FileRow[]; hand: Person };

/** What a center that is still opening has done already. */
const halfDone: ChecklistItem[] = ["networkRegistration", "bankAccount", "forms", "sign"];
const documented: ChecklistItem[] = ["networkRegistration", "sign", "seal"];

/** The items in their order, between the license and the opening; of a center that has not opened the first few. */
export function openingOf(
  dossier: Dossier,
  number: string,
  {
    issuedOn,
    openedOn,
    centerId,
  }: { issuedOn: CalendarDate; openedOn: CalendarDate | null; centerId: string },
  today: CalendarDate,
): OpeningItem[] {
  const { hands, place, random } = dossier;
  const items = CHECKLIST_ITEMS.filter((item) => openedOn !== null || halfDone.includes(item));
  const days = daysBetween(issuedOn, openedOn ?? addDays(today, -2));
  return items.map((item, index) => {
    const hand = hands[checklistItems[item].owner];
    const doneOn = workday(addDays(issuedOn, Math.max(1, Math.floor((days * (index + 1)) / items.length))));
    const at = instant(doneOn, 9 + Math.floor(index / 3), random.int(0, 59));
    return {
      hand,
      files: documented.includes(item) ? documents(dossier, item, 1, hand, at) : [],
      row: {
        ...place,
        license_number: number,
        item,
        done_on: doneOn,
        reference: referenceOf(item, centerId, place.office_id, random),
        done_by_id: hand.id,
        done_by_name: hand.name,
        recorded_at: at.toISOString(),
      },
    };
  });
}

function referenceOf(item: ChecklistItem, center: string, office: string, random: Random): string | null {
  const references: Partial<Record<ChecklistItem, () => string>> = {
    networkRegistration: () => String(random.int(140_000, 989_999)),
    bankAccount: () => sheba(random),
    chairAccount: () => accountOf(`${office}.chair`, center) ?? formerName(`${center}.executive`),
    representativeAccount: () => accountOf(`${office}.office`, null) ?? formerName(`${office}.office`),
  };
  return references[item]?.() ?? null;
}

const accountOf = (username: string, center: string | null): string | null =>
  demoAccounts.find((account) => account.username === username && account.centerId === center)?.username ??
  null;

/** An account number of a bank that does not exist (999), with right check digits (ISO 7064, mod 97). */
function sheba(random: Random): string {
  const account = `999${String(random.int(0, 999_999_999)).padStart(19, "0")}`;
  const check = 98n - (BigInt(`${account}182700`) % 97n);
  return `IR${String(check).padStart(2, "0")}${account}`;
}

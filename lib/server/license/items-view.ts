import type { Actor, Place } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import type { ItemView } from "@/lib/domain/licensing/license-view";
import {
  CHECKLIST_ITEMS,
  type ChecklistItem,
  checklistItems,
} from "@/lib/domain/licensing/opening-checklist";
import { formatJalaliDate, formatJalaliDateShort } from "@/lib/domain/shared/calendar-date";
import { isAccountItem } from "@/lib/domain/licensing/opening-rules";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { fileSize } from "@/lib/domain/shared/file-size";
import { formatSheba, maskSheba } from "@/lib/domain/shared/sheba";
import type { LicenseRow } from "@/lib/server/license/statement";

/** The nine items in their order, done or not. */
export function itemsView(actor: Actor, row: LicenseRow): ItemView[] {
  const whole = worksOnIt(actor, row);
  return CHECKLIST_ITEMS.map((item) => {
    const { label, clause, owner } = checklistItems[item];
    const mine = row.status === "issued" && can(actor, `opening.${owner}`, row).ok;
    const done = row.items?.find((other) => other.item === item);
    return {
      item,
      label,
      clause,
      owner,
      doneOn: done ? formatJalaliDate(done.doneOn) : null,
      doneBy: done?.doneBy ?? null,
      reference: done?.reference ? shownReference(item, done.reference, whole) : null,
      files: (row.files ?? [])
        .filter(({ subject }) => subject === item)
        .map(({ id, name, size }) => ({ id, name, size: fileSize(size) })),
      may: mine && !done,
      recorded:
        mine && done && !isAccountItem(item)
          ? {
              doneOn: done.doneOn,
              shownDay: formatJalaliDateShort(done.doneOn),
              reference: done.reference ?? "",
            }
          : null,
      mayAttach: mine,
    };
  });
}

/** Only the province's two departments need the whole number of the center's account. */
const worksOnIt = (actor: Actor, place: Place): boolean =>
  can(actor, "opening.employment", place).ok || can(actor, "opening.participation", place).ok;

function shownReference(item: ChecklistItem, reference: string, whole: boolean): string {
  if (item === "bankAccount") return whole ? formatSheba(reference) : maskSheba(reference);
  return item === "networkRegistration" ? toPersianDigits(reference) : reference;
}

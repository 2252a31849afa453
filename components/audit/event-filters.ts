import { eventChoicesOf } from "@/lib/domain/event/choices";
import { filterSelect, filterText, hiddenText } from "../forms/filter-field";
import { filterForm } from "../forms/filter-form";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import type { Markup } from "../ui/markup";
import type { AuditShown } from "./audit-shown";

const DAY = "مانند ۱۴۰۵/۰۸/۱۲";

const kindFilter = (kinds: string, kind: string): Markup =>
  filterSelect({
    name: "kind",
    label: "رویداد",
    empty: "همهٔ رویدادها",
    defaultValue: kind,
    options: eventChoicesOf(kinds),
  });

/** The long choice with nothing chosen, as it mostly is: written once. */
let anyKind: Markup | undefined;

/** `kinds`: the text of what can be chosen; too many words to be sent as a program. */
export function eventFilters(view: AuditShown, kinds: string): Markup {
  const { query, provinces, offices, actorName } = view;
  const { kind, person, actor, province, office, center, from, to } = query;
  const filtered =
    kind || person || actor || office || center || from || to || (province && provinces.length > 0);
  return filterForm({
    action: moneyPaths.audit,
    label: "جست‌وجوی رویدادها",
    clearHref: filtered ? moneyPaths.audit : undefined,
    fields: [
      hiddenText({ ...(actor ? { actor } : {}), ...(center ? { center } : {}) }),
      kind ? kindFilter(kinds, kind) : (anyKind ??= kindFilter(kinds, "")),
      filterText({
        name: "person",
        label: "نام یا نام کاربری شخص",
        defaultValue: person || (actorName ?? ""),
      }),
      placeFilters({ provinces, offices, province, office }),
      filterText({ name: "from", label: "از روز", placeholder: DAY, defaultValue: from ?? "" }),
      filterText({ name: "to", label: "تا روز", placeholder: DAY, defaultValue: to ?? "" }),
    ],
  });
}

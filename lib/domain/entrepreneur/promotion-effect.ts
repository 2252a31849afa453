import { entitlements, entitlementsAt } from "../entitlement/catalogue";
import { loanKindOf } from "../loan/kinds";
import { rangeText } from "../loan/grant";
import type { Standing } from "./level";
import { standingLabels } from "./level-labels";

/** What a promotion brings from the day of its approval on [S5 خدمات و حمایت‌ها], to be read before it is decided. */
export function promotionEffect(to: Standing): string[] {
  if (to === "graduated")
    return [
      "کارآفرین فارغ‌التحصیل می‌شود و می‌تواند مربی کارآفرینان سطح یک باشد.",
      "خدمات و وام سطح سه از آن روز داده نمی‌شود؛ اقساط وام‌های جاری سر جای خود می‌ماند.",
    ];
  const services = entitlementsAt(to).map((one) => entitlements[one].label);
  return [
    `کارآفرین از روز تصویب در ${standingLabels[to].fullLabel} است.`,
    `${rangeText(loanKindOf(to))}`,
    `خدمات: ${services.join("، ")}.`,
  ];
}

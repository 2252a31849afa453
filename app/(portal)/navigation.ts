import { casePaths } from "@/components/case-paths";
import { licensingPaths } from "@/components/licensing-paths";
import { moneyPaths } from "@/components/money-paths";
import { paths } from "@/components/paths";
import { settingsPaths } from "@/components/settings-paths";
import type { NavItem } from "@/components/ui/shell";
import { type Actor, isOnlySelf } from "@/lib/domain/access/actor";
import { type Action, canSome } from "@/lib/domain/access/policy";
import { yearAt } from "@/lib/domain/plan/plan-year";

type Place = NavItem & { needs: Action };

const placesOf = (year: number): Place[] => [
  { href: paths.home, label: "میز کار", icon: "home", needs: "profile.manage" },
  { href: casePaths.caseload, label: "پرونده‌ها", icon: "cases", needs: "caseload.view" },
  { href: paths.panel(), label: "پایش", icon: "panel", needs: "panel.view" },
  { href: paths.centers, label: "مراکز", icon: "centers", needs: "center.list" },
  { href: casePaths.entrepreneurs, label: "کارآفرینان", icon: "growth", needs: "progress.view" },
  { href: casePaths.beneficiaries, label: "مددجویان", icon: "people", needs: "beneficiary.view" },
  { href: licensingPaths.licenses, label: "مجوزها", icon: "license", needs: "application.view" },
  { href: moneyPaths.reports, label: "گزارش‌ها", icon: "report", needs: "report.view" },
  { href: moneyPaths.payments, label: "پرداخت‌ها", icon: "payment", needs: "payment.view" },
  { href: moneyPaths.plans(year), label: "برنامه و بودجه", icon: "plan", needs: "plan.view" },
  { href: licensingPaths.partners, label: "همکاران", icon: "partners", needs: "partner.view" },
  { href: casePaths.self, label: "کسب‌وکار من", icon: "growth", needs: "self.view" },
  { href: moneyPaths.policies, label: "جدول سهم خدمات", icon: "policy", needs: "policy.view" },
  { href: moneyPaths.audit, label: "رویدادها", icon: "log", needs: "event.view" },
  { href: settingsPaths.users, label: "کاربران", icon: "people", needs: "user.manage" },
  { href: settingsPaths.organisation, label: "سازمان", icon: "settings", needs: "organisation.manage" },
];

/** The parts of the portal that some role of the actor opens; who has only the own business begins there. */
export const navigationFor = (actor: Actor, now: Date): NavItem[] =>
  placesOf(yearAt(now))
    .filter(({ href, needs }) => canSome(actor, needs) && !(href === paths.home && isOnlySelf(actor)))
    .map(({ href, label, icon }) => ({ href, label, icon }));

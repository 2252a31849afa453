import { casePaths } from "@/components/case-paths";
import { licensingPaths } from "@/components/licensing-paths";
import { paths } from "@/components/paths";
import { settingsPaths } from "@/components/settings-paths";
import type { NavItem } from "@/components/ui/shell";
import { type Actor, isOnlySelf } from "@/lib/domain/access/actor";
import { type Action, canSome } from "@/lib/domain/access/policy";

type Place = NavItem & { needs: Action };

const places: Place[] = [
  { href: paths.home, label: "میز کار", icon: "home", needs: "profile.manage" },
  { href: casePaths.caseload, label: "پرونده‌ها", icon: "cases", needs: "caseload.view" },
  { href: paths.panel(), label: "پایش", icon: "panel", needs: "panel.view" },
  { href: paths.centers, label: "مراکز", icon: "centers", needs: "center.list" },
  { href: casePaths.entrepreneurs, label: "کارآفرینان", icon: "growth", needs: "progress.view" },
  { href: casePaths.beneficiaries, label: "مددجویان", icon: "people", needs: "beneficiary.view" },
  { href: licensingPaths.licenses, label: "مجوزها", icon: "license", needs: "application.view" },
  { href: licensingPaths.partners, label: "همکاران", icon: "partners", needs: "partner.view" },
  { href: casePaths.self, label: "کسب‌وکار من", icon: "growth", needs: "self.view" },
  { href: settingsPaths.users, label: "کاربران", icon: "people", needs: "user.manage" },
  { href: settingsPaths.organisation, label: "سازمان", icon: "settings", needs: "organisation.manage" },
];

/** The parts of the portal that some role of the actor opens; who has only the own business begins there. */
export const navigationFor = (actor: Actor): NavItem[] =>
  places
    .filter(({ href, needs }) => canSome(actor, needs) && !(href === paths.home && isOnlySelf(actor)))
    .map(({ href, label, icon }) => ({ href, label, icon }));

import { licensingPaths } from "@/components/licensing-paths";
import { paths } from "@/components/paths";
import type { NavItem } from "@/components/ui/shell";
import type { Actor } from "@/lib/domain/access/actor";
import { type Action, canSome } from "@/lib/domain/access/policy";

type Place = NavItem & { needs: Action };

const places: Place[] = [
  { href: paths.home, label: "میز کار", icon: "home", needs: "profile.manage" },
  { href: paths.panel(), label: "پایش", icon: "panel", needs: "panel.view" },
  { href: paths.centers, label: "مراکز", icon: "centers", needs: "center.list" },
  { href: licensingPaths.licenses, label: "مجوزها", icon: "license", needs: "application.view" },
  { href: licensingPaths.partners, label: "همکاران", icon: "partners", needs: "partner.view" },
  { href: paths.users, label: "کاربران", icon: "people", needs: "user.manage" },
  { href: paths.organisation, label: "سازمان", icon: "settings", needs: "organisation.manage" },
];

/** The parts of the portal that some role of the actor opens. */
export const navigationFor = (actor: Actor): NavItem[] =>
  places.filter(({ needs }) => canSome(actor, needs)).map(({ href, label, icon }) => ({ href, label, icon }));

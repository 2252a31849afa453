import type { ReactNode } from "react";
import { paths } from "@/components/paths";
import { CentersIcon, HomeIcon, PanelIcon, PeopleIcon, SettingsIcon } from "@/components/ui/icons";
import type { NavItem } from "@/components/ui/shell";
import type { Actor } from "@/lib/domain/access/actor";
import { type Action, canSome } from "@/lib/domain/access/policy";

type Place = { href: string; label: string; icon: ReactNode; needs: Action };

const places: Place[] = [
  { href: paths.home, label: "میز کار", icon: <HomeIcon />, needs: "profile.manage" },
  { href: paths.panel(), label: "پایش", icon: <PanelIcon />, needs: "panel.view" },
  { href: paths.centers, label: "مراکز", icon: <CentersIcon />, needs: "center.list" },
  { href: paths.users, label: "کاربران", icon: <PeopleIcon />, needs: "user.manage" },
  { href: paths.organisation, label: "سازمان", icon: <SettingsIcon />, needs: "organisation.manage" },
];

/** The parts of the portal that some role of the actor opens. */
export const navigationFor = (actor: Actor): NavItem[] =>
  places.filter(({ needs }) => canSome(actor, needs)).map(({ href, label, icon }) => ({ href, label, icon }));

export const ROLES = [
  "hqEmployment",
  "hqParticipation",
  "provinceEmployment",
  "provinceParticipation",
  "provinceManager",
  "officeEmployment",
  "centerChair",
  "centerExecutive",
  "centerMember",
  "caseworker",
  "auditor",
  "administrator",
  "entrepreneur",
] as const;

export type Role = (typeof ROLES)[number];
export type ScopeKind = "country" | "province" | "office" | "center" | "self";

export const roleLabels: Record<Role, string> = {
  hqEmployment: "معاونت اشتغال و خودکفایی ستاد",
  hqParticipation: "معاونت توسعه مشارکت‌های مردمی ستاد",
  provinceEmployment: "حوزه اشتغال و خودکفایی استان",
  provinceParticipation: "حوزه توسعه مشارکت‌های مردمی استان",
  provinceManager: "مدیر کل استان",
  officeEmployment: "کارشناس اشتغال اداره",
  centerChair: "رئیس هیئت عامل",
  centerExecutive: "مسئول امور اجرایی مرکز",
  centerMember: "عضو هیئت عامل",
  caseworker: "مددکار",
  auditor: "نظارت و رسیدگی",
  administrator: "راهبر سامانه",
  entrepreneur: "کارآفرین",
};

const scopeKinds: Record<Role, ScopeKind> = {
  hqEmployment: "country",
  hqParticipation: "country",
  provinceEmployment: "province",
  provinceParticipation: "province",
  provinceManager: "province",
  officeEmployment: "office",
  centerChair: "center",
  centerExecutive: "center",
  centerMember: "center",
  caseworker: "office",
  auditor: "country",
  administrator: "country",
  entrepreneur: "self",
};

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Roles that the administrator gives; an entrepreneur's account is opened by the caseworker. */
export const GIVEN_ROLES: readonly Role[] = ROLES.filter((role) => role !== "entrepreneur");

/** How wide a role reaches. An auditor is of the country unless a grant names a province (see scopeOf a grant). */
export const scopeKindOf = (role: Role): ScopeKind => scopeKinds[role];

/** The scopes a role may be granted for: one for all roles but the auditor's. */
export const allowedScopeKinds = (role: Role): readonly ScopeKind[] =>
  role === "auditor" ? ["country", "province"] : [scopeKinds[role]];

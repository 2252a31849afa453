type Named = { id: string; name: string };

/** One province among those whose directory may be read. */
export type ProvinceLine = Named & { reached: number; agreed: number };

export type ContactBrief = {
  name: string;
  post: string | null;
  phone: string | null;
  callable: string | null;
};

export type OrganisationLine = {
  key: string;
  /** its place in S1 هـ */
  number: number;
  name: string;
  contacts: ContactBrief[];
  /** until when the longest of the running ones stands; null without an end */
  running: { count: number; until: string | null } | null;
  ended: number;
};

export const directoryShows = {
  withoutContact: "بدون رابط",
  running: "با تفاهم‌نامهٔ جاری",
  withoutRunning: "بدون تفاهم‌نامهٔ جاری",
} as const;
export type DirectoryShows = keyof typeof directoryShows;

export type DirectoryView = {
  kind: "directory";
  province: Named;
  provinces: Named[];
  query: { q: string; shows: DirectoryShows | null };
  lines: OrganisationLine[];
  counts: { all: number; reached: number; agreed: number };
};

export type ContactView = ContactBrief & { id: number; version: number; note: string | null };

export type AgreementView = {
  id: number;
  version: number;
  title: string;
  number: string | null;
  summary: string | null;
  state: "running" | "ended";
  signed: string;
  ends: string | null;
  /** the dates as they stand in a form's fields */
  typed: { signedOn: string; endsOn: string };
};

export type OrganisationView = {
  kind: "organisation";
  province: Named;
  key: string;
  number: number;
  name: string;
  contacts: ContactView[];
  agreements: AgreementView[];
  mayKeep: boolean;
};

export type ProvincesView = { kind: "provinces"; lines: ProvinceLine[]; all: number };

export type PartnersView = ProvincesView | DirectoryView | OrganisationView;

/** A fact of the record: what it is called, and what is known; null where nothing is. */
export type Fact = { term: string; text: string | null; ltr?: boolean };

export type ConsentView = {
  id: number;
  form: string;
  givenOn: string;
  withdrawnOn: string | null;
  recordedBy: string;
};

export type PersonView = {
  id: number;
  version: number;
  name: string;
  erased: boolean;
  office: string;
  province: string;
  group: string;
  registered: string;
  identity: Fact[];
  household: Fact[];
  work: Fact[];
  consents: ConsentView[];
  /** the one that holds */
  consent: ConsentView | null;
  services: { count: number; rows: { title: string; on: string; center: string; href: ServiceKey | null }[] };
  businesses: { code: string; business: string; standing: string; ended: boolean }[];
  /** whether a business runs, also in the caseload of a colleague */
  running: boolean;
  history: { title: string; at: string; iso: string; by: string; note: string | null }[];
  may: { change: boolean; reveal: boolean; erase: boolean; enrol: boolean };
};

export type ServiceKey = { center: string; month: string; entry: string };

/** What deletion will do, before it is done. */
export type ErasureView = {
  id: number;
  version: number;
  name: string;
  services: number;
  businesses: number;
  running: boolean;
  /** what stands in the way */
  obstacle: string | null;
};

/** What the form of a person begins with. */
export type PersonFormView = {
  id: number;
  version: number;
  name: string;
  values: Record<string, string>;
  /** masked; what stays when nothing is typed over it */
  known: { nationalId: string; mobile: string; address: string };
  centers: { id: string; name: string }[];
};

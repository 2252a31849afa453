import type { TargetGroup } from "../service-entry/model";

type Named = { id: string; name: string };

export type PersonLine = {
  id: number;
  name: string;
  nationalId: string;
  mobile: string;
  /** null where all are of one office */
  place: string | null;
  group: string;
  running: boolean;
};

/** A page of the people of a scope as it is shown. */
export type PeopleListView = {
  query: {
    q: string;
    province: string | null;
    office: string | null;
    group: TargetGroup | null;
    entrepreneur: "yes" | "no" | null;
  };
  rows: PersonLine[];
  first: number;
  page: number;
  hasNext: boolean;
  /** how many there are, as far as they are counted */
  found: number;
  more: boolean;
  /** what to tell whoever has typed too little */
  hint: string | null;
  provinces: Named[];
  offices: Named[];
  may: { register: boolean; export: boolean };
};

/** One line beneath the search field while somebody is typing. */
export type SuggestedPerson = { id: number; name: string; nationalId: string; office: string };
export type Suggestions = { people: SuggestedPerson[]; hint: string | null };

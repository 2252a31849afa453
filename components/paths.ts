/** Every address of the portal, so that a link is a function call and a renamed route is one change. */
export const paths = {
  signIn: "/sign-in",
  changePassword: "/change-password",
  signOut: "/api/sign-out",
  home: "/",
  profile: "/profile",
  centers: "/centers",
  centersOf: (query: {
    month?: string;
    state?: string;
    status?: string;
    stood?: string;
    province?: string;
    office?: string;
  }) =>
    `/centers?${new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]))}`,
  center: (center: string) => `/centers/${center}`,
  month: (center: string, month: string) => `/centers/${center}/months/${month}`,
  newEntry: (center: string, month: string, service?: number) =>
    `/centers/${center}/months/${month}/entries/new${service ? `?service=${service}` : ""}`,
  entry: (center: string, month: string, entry: string) =>
    `/centers/${center}/months/${month}/entries/${entry}`,
  editEntry: (center: string, month: string, entry: string) =>
    `/centers/${center}/months/${month}/entries/${entry}/edit`,
  addEvidence: (entry: string) => `/api/entries/${entry}/evidence`,
  evidence: (file: string) => `/api/evidence/${file}`,
  panel: (
    query: { month?: string; province?: string; office?: string; center?: string; measure?: string } = {},
  ) => {
    const search = new URLSearchParams(
      Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]),
    );
    return search.size ? `/panel?${search}` : "/panel";
  },
};

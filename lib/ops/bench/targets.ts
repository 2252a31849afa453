import type { Country } from "./country";

export type Account =
  "national.hq" | "national.province" | "national.caseworker" | "national.executive" | "national.auditor";

/** A page to measure, as whom, and what it may cost beside the hello page. */
export type Target = {
  name: string;
  path: string;
  account: Account;
  /** median time, times the hello page's; null: told without a goal */
  timeGoal: number | null;
  /** what the page must show, or something else was measured */
  shows: RegExp;
  /** how often it must show it */
  times: number;
};

/** A link to an entrepreneur of the measured province. */
const CASE_LINK = /href="\/entrepreneurs\/09-\d/g;

export const HELLO_PATH = "/hello";
export const SIGN_IN_PATH = "/sign-in";

const monthPath = (center: string, month: string) => `/centers/${center}/months/${month}`;
export const newEntryPath = ({ center, emptyMonth }: Country) =>
  `${monthPath(center, emptyMonth)}/entries/new?service=1`;

export function targetsOf(country: Country): Target[] {
  const { application, center, entrepreneur, month, province } = country;
  const panel = `/panel?month=${month}`;
  return [
    {
      name: "panel, country",
      path: panel,
      account: "national.hq",
      timeGoal: 2,
      shows: /province=IR-\d\d/g,
      times: 31,
    },
    {
      name: "panel, province",
      path: `${panel}&province=${province}`,
      account: "national.province",
      timeGoal: null,
      shows: /office=[a-z]/g,
      times: 20,
    },
    {
      name: "center's month",
      path: monthPath(center, month),
      account: "national.executive",
      timeGoal: 2,
      shows: /\/entries\/[0-9a-f]{8}/g,
      times: 5,
    },
    {
      name: "center list, 50 rows",
      path: "/centers",
      account: "national.province",
      timeGoal: 2.2,
      shows: /href="\/centers\/[a-z]/g,
      times: 50,
    },
    {
      name: "application list, 50 rows",
      path: "/licenses",
      account: "national.province",
      timeGoal: 2.2,
      shows: /href="\/licenses\/1[34]\d\d-\d\d-/g,
      times: 50,
    },
    {
      name: "licensed application",
      path: `/licenses/${application}`,
      account: "national.province",
      timeGoal: 2,
      shows: /<time datetime=/g,
      times: 4,
    },
    {
      name: "caseload",
      path: "/caseload",
      account: "national.caseworker",
      timeGoal: 2.2,
      shows: CASE_LINK,
      times: 30,
    },
    {
      name: "entrepreneur",
      path: `/entrepreneurs/${entrepreneur}`,
      account: "national.caseworker",
      timeGoal: 2.2,
      shows: /<li class="[a-z]+"><b>/g,
      times: 20,
    },
    {
      name: "entrepreneur list, 50 rows",
      path: "/entrepreneurs",
      account: "national.province",
      timeGoal: 2.2,
      shows: CASE_LINK,
      times: 50,
    },
    {
      name: "beneficiary list, 50 rows",
      path: "/beneficiaries",
      account: "national.province",
      timeGoal: 2.2,
      shows: /href="\/beneficiaries\/\d/g,
      times: 50,
    },
    {
      name: "progress, country",
      path: "/entrepreneurs/progress",
      account: "national.hq",
      timeGoal: 2,
      shows: /province=IR-\d\d/g,
      times: 31,
    },
    {
      name: "payment list, 50 rows",
      path: "/payments",
      account: "national.province",
      timeGoal: 2.2,
      shows: /href="\/payments\/1[34]\d\d-\d\d-/g,
      times: 50,
    },
    {
      name: "plan list, 50 rows",
      path: `/plans/${month.slice(0, 4)}`,
      account: "national.province",
      timeGoal: 2.2,
      shows: /href="\/plans\/1[34]\d\d\/[a-z]/g,
      times: 50,
    },
    {
      name: "reports of the country",
      path: "/reports",
      account: "national.hq",
      timeGoal: 2.2,
      shows: /href="\/reports\/1[34]\d\d-\d\d\/IR-/g,
      times: 31,
    },
    {
      name: "event list, 50 rows",
      path: "/audit",
      account: "national.auditor",
      timeGoal: 2.2,
      shows: /<time /g,
      times: 50,
    },
    {
      name: "inbox, 20 messages",
      path: "/inbox",
      account: "national.hq",
      timeGoal: 2.2,
      shows: /<time /g,
      times: 20,
    },
    {
      name: "entry form",
      path: newEntryPath(country),
      account: "national.executive",
      timeGoal: null,
      shows: /<textarea/g,
      times: 1,
    },
  ];
}

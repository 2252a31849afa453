import { previewOfMashhad } from "./imports";
import { monthsAgo, ownerRows } from "./place";
import { waitingPolicy } from "./policies";

const country = ["hq.employment", "hq.participation", "auditor"];
const ofProvince = (slug: string) => [`${slug}.employment`, `${slug}.participation`, `${slug}.manager`];
const ofOffice = (code: string) => [`${code}.office`];
const board = (code: string) => [`${code}.chair`, `${code}.executive`, `${code}.member`];
const caseworker = (code: string) => [`${code}.caseworker`];
const caseHands = (code: string) => [...ofOffice(code), ...caseworker(code)];

const here = [...ofProvince("khorasan-razavi"), ...ofOffice("mashhad"), ...board("mashhad")];
const there = [...ofProvince("khorasan-jonubi"), ...ofOffice("birjand"), ...board("birjand")];
const readers = [...country, ...here];
const administrator = ["administrator"];

/** An account of the demonstration for every role, in two provinces. */
export const accounts = [
  ...[...country, ...administrator, ...here, ...there],
  ...[...caseworker("mashhad"), ...caseworker("birjand")],
];

/** Entrepreneurs with an account of their own: whoever has one reads the own page, and nothing else of the portal. */
export const entrepreneurs = ["mashhad.entrepreneur"];

export type PortalPage = { path: string; readers: readonly string[] };

/** Every page of the portal, and who may read it; whoever else asks is told that there is no such page. */
export async function portalPages(): Promise<PortalPage[]> {
  const center = "/centers/mashhad-1";
  const [sent, returned] = [`${center}/months/${monthsAgo(1)}`, `${center}/months/${monthsAgo(2)}`];
  const [entry] = await ownerRows<{ id: string }>(
    "SELECT id FROM service_entry WHERE center_id = $1 AND month = $2 AND removed_at IS NULL ORDER BY id LIMIT 1",
    ["mashhad-1", monthsAgo(2)],
  );
  const [file] = await ownerRows<{ id: string }>(
    "SELECT id FROM evidence_file WHERE center_id = $1 ORDER BY added_at, id LIMIT 1",
    ["mashhad-1"],
  );
  const page = (path: string, who: readonly string[]): PortalPage => ({ path, readers: who });
  const officers = [...country, ...ofProvince("khorasan-razavi"), ...ofOffice("mashhad")];
  const everyOfficer = [...officers, ...ofProvince("khorasan-jonubi"), ...ofOffice("birjand")];
  const moneyReaders = [...country, ...ofProvince("khorasan-razavi"), ...ofProvince("khorasan-jonubi")];
  const batches = await ownerRows<{ number: string }>(
    "SELECT number FROM payment_batch WHERE province_id = 'IR-09' ORDER BY number LIMIT 1",
    [],
  );
  const ofReports = [...country, ...ofProvince("khorasan-razavi")];
  const partnerReaders = [...readers, ...caseworker("mashhad")];
  const plans = `/plans/${monthsAgo(0).slice(0, 4)}`;
  const preview = await previewOfMashhad();
  const { draft, underReview, again, licensed, document } = await mashhadApplications();
  const { indebted } = await mashhadCases();
  const { code, person, visit } = await mashhadCase();
  const entrepreneur = `/entrepreneurs/${code}`;
  const policy = await waitingPolicy();
  const policyReaders = [...country, ...administrator];
  const overseers = ["hq.employment", "auditor"];
  const ofCases = [
    ...caseHands("mashhad"),
    "khorasan-razavi.employment",
    "khorasan-razavi.manager",
    ...overseers,
  ];
  const everyReaderOfPeople = [
    ...[...ofCases, "khorasan-jonubi.employment", "khorasan-jonubi.manager"],
    ...caseHands("birjand"),
  ];
  const everyOverseer = everyReaderOfPeople.filter((account) => !account.endsWith("caseworker"));
  return [
    page("/", accounts),
    page("/profile", [...accounts, ...entrepreneurs]),
    page("/inbox", [...accounts, ...entrepreneurs]),
    page("/me", entrepreneurs),
    page(`/entrepreneurs/${await ownCode()}/account`, [...ofOffice("mashhad"), ...caseworker("mashhad")]),
    page("/centers", accounts),
    page(center, [...readers, ...administrator, ...caseworker("mashhad")]),
    page(plans, [...readers, ...there]),
    page(`${plans}?province=IR-09&state=agreed`, [...readers, ...there]),
    page(`${plans}/mashhad-1`, readers),
    page(`${plans}/neyshabur-1/edit`, ["khorasan-razavi.employment"]),
    page(`${plans}/neyshabur-1/edit?from=byShare&number=20`, ["khorasan-razavi.employment"]),
    page(`/api${plans}/mashhad-1`, readers),
    page(sent, readers),
    page(returned, readers),
    page(`${center}/months/${monthsAgo(3)}`, readers),
    page(`${returned}/entries/new`, readers),
    page(`${returned}/entries/new?service=9`, readers),
    page(`${returned}/entries/${entry?.id}`, readers),
    page(`${returned}/entries/${entry?.id}/edit`, board("mashhad")),
    page("/panel", [...readers, ...there]),
    page("/panel?province=IR-09", [...country, ...ofProvince("khorasan-razavi")]),
    page("/panel?office=mashhad", [...country, ...ofProvince("khorasan-razavi"), ...ofOffice("mashhad")]),
    page("/panel?center=mashhad-1", readers),
    page(`${center}/board`, [...readers, ...administrator]),
    page(`${center}/duties`, readers),
    page(`${center}/notices`, readers),
    page("/licenses", everyOfficer),
    page("/licenses/new", [...ofOffice("mashhad"), ...ofOffice("birjand")]),
    page(`/licenses/${draft}`, officers),
    page(`/licenses/${draft}/firms`, ofOffice("mashhad")),
    page(`/licenses/${draft}/place`, ofOffice("mashhad")),
    page(`/licenses/${draft}/board`, ofOffice("mashhad")),
    page(`/licenses/${draft}/board/3`, ofOffice("mashhad")),
    page(`/licenses/${underReview}`, officers),
    page(`/licenses/${underReview}/review`, ["khorasan-razavi.employment"]),
    page(`/licenses/${again}/changes`, officers),
    page(`/licenses/${licensed}`, officers),
    page(`/licenses/${licensed}/form`, officers),
    page(`/licenses/${underReview}/form`, officers),
    page(`/licenses/${licensed}/license`, readers),
    page("/offices", everyOfficer),
    page("/offices/mashhad", officers),
    page("/partners", [...partnerReaders, ...there, ...caseworker("birjand")]),
    page("/partners?province=IR-09", partnerReaders),
    page("/partners?province=IR-09&organisation=banks", partnerReaders),
    page("/caseload", [...caseworker("mashhad"), ...caseworker("birjand")]),
    page("/caseload?reason=nearPromotion&level=1", [...caseworker("mashhad"), ...caseworker("birjand")]),
    page("/entrepreneurs", everyReaderOfPeople),
    page("/entrepreneurs?group=passed1&reason=silence&page=2", everyReaderOfPeople),
    page("/entrepreneurs/progress", everyOverseer),
    page("/entrepreneurs/progress?province=IR-09&measure=promotion1", [
      ...overseers,
      ...["khorasan-razavi.employment", "khorasan-razavi.manager"],
    ]),
    page(
      "/entrepreneurs/progress?office=mashhad",
      ofCases.filter((name) => !name.endsWith(".caseworker")),
    ),
    page(entrepreneur, ofCases),
    page(`${entrepreneur}?kind=salesInvoice`, ofCases),
    page(`${entrepreneur}/road-map`, ofCases),
    page(`${entrepreneur}/record`, caseHands("mashhad")),
    page(`${entrepreneur}/record?kind=salesInvoice`, caseHands("mashhad")),
    page(`${entrepreneur}/record?kind=contract`, caseHands("mashhad")),
    page(`${entrepreneur}/record?kind=visit&id=${visit}`, ofCases),
    page(`${entrepreneur}/manage`, caseHands("mashhad")),
    page("/beneficiaries", everyReaderOfPeople),
    page("/beneficiaries?q=%D9%85&entrepreneur=no&page=2", everyReaderOfPeople),
    page("/beneficiaries/new", [...caseHands("mashhad"), ...caseHands("birjand")]),
    page(`/beneficiaries/${person}`, ofCases),
    page(`/beneficiaries/${person}/edit`, caseHands("mashhad")),
    page(`/beneficiaries/${person}/erase`, ["khorasan-razavi.employment"]),
    page(`/beneficiaries/${person}/enrol`, caseHands("mashhad")),
    page("/entrepreneurs/outlets", everyReaderOfPeople),
    page("/queue", [...caseHands("mashhad"), ...caseHands("birjand"), ...entrepreneurs]),
    page("/beneficiaries/import", [...caseHands("mashhad"), ...caseHands("birjand")]),
    page(`/beneficiaries/import/${preview}`, caseHands("mashhad")),
    page(`/beneficiaries/import/${preview}?outcome=wrong`, caseHands("mashhad")),
    page(`/entrepreneurs/${indebted}/promotion`, ofCases),
    page(`/entrepreneurs/${indebted}/loans`, ofCases),
    page(`/entrepreneurs/${indebted}/services`, ofCases),
    page("/settings/policies", policyReaders),
    page("/settings/policies/new", administrator),
    page(`/settings/policies/${policy}`, policyReaders),
    page(`/settings/policies/${policy}?province=IR-09`, policyReaders),
    page("/audit", ["auditor"]),
    page("/audit?kind=month&province=IR-09&from=1400/01/01", ["auditor"]),
    page(`/audit?subject=month&id=mashhad-1/${monthsAgo(2)}`, ["auditor"]),
    page("/payments", moneyReaders),
    page(`/payments?province=IR-09&month=${monthsAgo(3)}`, moneyReaders),
    page("/payments/accounts", moneyReaders),
    page("/payments/adjustments", moneyReaders),
    ...batches.map(({ number }) =>
      page(`/payments/${number}`, [...country, ...ofProvince("khorasan-razavi")]),
    ),
    page("/reports", [...country, ...ofProvince("khorasan-razavi"), ...ofProvince("khorasan-jonubi")]),
    page(`/reports?province=IR-09&month=${monthsAgo(3)}`, ofReports),
    page(`/reports/${monthsAgo(2)}`, country),
    page(`/reports/${monthsAgo(2)}/IR-09`, ofReports),
    page(`/api/reports/${monthsAgo(2)}`, country),
    page(`/api/reports/${monthsAgo(2)}/IR-09`, ofReports),
    page("/settings/users", administrator),
    page("/settings/users/new", administrator),
    page("/settings/users/mashhad.office", administrator),
    page("/settings/organisation", administrator),
    page("/settings/organisation/IR-09", administrator),
    page("/settings/organisation/IR-09/mashhad", administrator),
    page("/settings/organisation/IR-09/mashhad/mashhad-1", administrator),
    page(`/api/evidence/${file?.id}`, readers),
    page(`/api/licensing-files/${document}`, officers),
    page("/api/beneficiaries/search?q=%D9%85", everyReaderOfPeople),
    page("/api/beneficiaries/template", [...caseHands("mashhad"), ...caseHands("birjand")]),
    page(`/api/beneficiaries/import/${preview}/progress`, caseHands("mashhad")),
    page(`/api/beneficiaries/import/${preview}/errors`, caseHands("mashhad")),
  ];
}

/** The code of the case whose own account the demonstration has. */
export async function ownCode(): Promise<string> {
  const [found] = await ownerRows<{ code: string }>(
    `SELECT e.code FROM entrepreneur e JOIN "user" u ON u.id = e.user_id WHERE u.username = $1`,
    [entrepreneurs[0]],
  );
  if (!found) throw new Error("the demonstration has no account of an entrepreneur");
  return found.code;
}

/** Of those who may read a page, one who has most to do there. */
export const mostActiveOf = (readers: readonly string[]): string =>
  readers.findLast((name) => /employment|executive|administrator/.test(name)) ?? readers.at(-1) ?? "";

/** Pages of licensing that differ by what somebody may do there. */
export async function licensingTurns(): Promise<{ account: string; path: string }[]> {
  const [found] = await ownerRows<
    Record<"draft" | "returned" | "endorsed" | "councilApproved" | "issued", string>
  >(
    `SELECT ${["draft", "returned", "endorsed", "councilApproved"]
      .map(
        (status) =>
          `(SELECT number FROM license_application WHERE province_id = 'IR-09' AND status = '${status}' ORDER BY number LIMIT 1) AS "${status}"`,
      )
      .join(", ")},
       (SELECT application_number FROM license WHERE province_id = 'IR-09' AND status = 'issued' ORDER BY number LIMIT 1) AS issued`,
    [],
  );
  if (!found) throw new Error("the demonstration has no applications");
  const turn = (account: string, path: string) => ({ account, path });
  return [
    turn("mashhad.office", "/"),
    turn("mashhad.office", "/offices/mashhad"),
    turn("mashhad.office", `/licenses/${found.draft}`),
    turn("mashhad.office", `/licenses/${found.returned}`),
    turn("khorasan-razavi.manager", `/licenses/${found.endorsed}`),
    turn("khorasan-razavi.manager", "/offices/mashhad"),
    turn("khorasan-razavi.participation", "/"),
    turn("khorasan-razavi.participation", `/licenses/${found.councilApproved}`),
    turn("khorasan-razavi.participation", `/licenses/${found.issued}`),
    turn("khorasan-razavi.participation", "/centers/mashhad-1/board"),
  ];
}

/** Somebody in the caseload of Mashhad's caseworker with a visit, and a person of Mashhad who may be enrolled. */
async function mashhadCase(): Promise<{ code: string; person: number; visit: string }> {
  const [found] = await ownerRows<{ code: string; person: number; visit: string }>(
    `SELECT e.code, v.id::text AS visit,
       (SELECT b.id FROM beneficiary b JOIN beneficiary_consent c ON c.beneficiary_id = b.id AND c.withdrawn_on IS NULL
         WHERE b.office_id = 'mashhad' AND NOT EXISTS (SELECT FROM entrepreneur x WHERE x.beneficiary_id = b.id) ORDER BY b.id LIMIT 1) AS person
     FROM entrepreneur e JOIN "user" u ON u.id = e.caseworker_id JOIN visit v ON v.entrepreneur_id = e.id AND v.voided_at IS NULL
     WHERE u.username = 'mashhad.caseworker' AND e.ended_on IS NULL AND e.user_id IS NULL ORDER BY e.id, v.id LIMIT 1`,
    [],
  );
  if (!found) throw new Error("the demonstration has no entrepreneurs");
  return found;
}

type Applications = Record<"draft" | "underReview" | "again" | "licensed" | "document", string>;

/** Applications of the office of Mashhad: in several states, one submitted twice, and the license of its first center. */
export async function mashhadApplications(): Promise<Applications> {
  const first = (condition: string) =>
    `(SELECT number FROM license_application a WHERE office_id = 'mashhad' AND ${condition} ORDER BY number LIMIT 1)`;
  const [found] = await ownerRows<Applications>(
    `SELECT ${first("status = 'draft'")} AS draft, ${first("status = 'underReview'")} AS "underReview", ${first("revision > 1")} AS again,
       (SELECT application_number FROM license WHERE center_id = 'mashhad-1') AS licensed,
       (SELECT f.id FROM licensing_file f JOIN license_application a ON a.number = f.application_number
         WHERE a.office_id = 'mashhad' AND f.removed_at IS NULL ORDER BY f.added_at, f.id LIMIT 1) AS document`,
    [],
  );
  if (!found) throw new Error("the demonstration has no applications");
  return found;
}

type Cases = Record<"indebted" | "proposed", string>;

/** Entrepreneurs of the caseload in Mashhad: one who repays a loan, and one whose promotion waits for its decision. */
export async function mashhadCases(): Promise<Cases> {
  const first = (condition: string) =>
    `(SELECT e.code FROM entrepreneur e JOIN "user" u ON u.id = e.caseworker_id
       WHERE u.username = 'mashhad.caseworker' AND e.ended_on IS NULL AND ${condition} ORDER BY e.code LIMIT 1)`;
  const [found] = await ownerRows<Cases>(
    `SELECT ${first("EXISTS (SELECT FROM loan l WHERE l.entrepreneur_id = e.id AND l.status = 'running' AND l.paid_rial > 0)")} AS indebted,
       ${first("EXISTS (SELECT FROM promotion p WHERE p.entrepreneur_id = e.id AND p.status = 'proposed')")} AS proposed`,
    [],
  );
  if (!found?.indebted || !found.proposed) throw new Error("the demonstration lacks cases");
  return found;
}

/** Pages of an entrepreneur that differ by what somebody may do there. */
export async function caseTurns(): Promise<{ account: string; path: string }[]> {
  const { indebted, proposed } = await mashhadCases();
  const turn = (account: string, path: string) => ({ account, path });
  return [
    turn("mashhad.caseworker", `/entrepreneurs/${indebted}/promotion`),
    turn("mashhad.office", `/entrepreneurs/${proposed}/promotion`),
    turn("mashhad.office", `/entrepreneurs/${indebted}/loans`),
    turn(
      "mashhad.caseworker",
      `/entrepreneurs/${proposed}/loans?principalRial=1&installmentCount=x&grantedOn=`,
    ),
    turn("mashhad.caseworker", `/entrepreneurs/${indebted}/services`),
  ];
}

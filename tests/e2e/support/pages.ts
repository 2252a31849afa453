import { monthsAgo, ownerRows } from "./place";

const country = ["hq.employment", "hq.participation", "auditor"];
const ofProvince = (slug: string) => [`${slug}.employment`, `${slug}.participation`, `${slug}.manager`];
const ofOffice = (code: string) => [`${code}.office`];
const board = (code: string) => [`${code}.chair`, `${code}.executive`, `${code}.member`];
const caseworker = (code: string) => [`${code}.caseworker`];

const here = [...ofProvince("khorasan-razavi"), ...ofOffice("mashhad"), ...board("mashhad")];
const there = [...ofProvince("khorasan-jonubi"), ...ofOffice("birjand"), ...board("birjand")];
const readers = [...country, ...here];
const administrator = ["administrator"];

/** An account of the demonstration for every role, in two provinces. */
export const accounts = [
  ...[...country, ...administrator, ...here, ...there],
  ...[...caseworker("mashhad"), ...caseworker("birjand")],
];

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
  const partnerReaders = [...readers, ...caseworker("mashhad")];
  const { draft, underReview, again, licensed, document } = await mashhadApplications();
  return [
    page("/", accounts),
    page("/profile", accounts),
    page("/centers", accounts),
    page(center, [...readers, ...administrator, ...caseworker("mashhad")]),
    page(`${center}/targets`, ["khorasan-razavi.employment"]),
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
    page("/settings/users", administrator),
    page("/settings/users/new", administrator),
    page("/settings/users/mashhad.office", administrator),
    page("/settings/organisation", administrator),
    page("/settings/organisation/IR-09", administrator),
    page("/settings/organisation/IR-09/mashhad", administrator),
    page("/settings/organisation/IR-09/mashhad/mashhad-1", administrator),
    page(`/api/evidence/${file?.id}`, readers),
    page(`/api/licensing-files/${document}`, officers),
  ];
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

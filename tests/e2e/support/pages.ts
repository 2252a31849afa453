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
    page("/settings/users", administrator),
    page("/settings/users/new", administrator),
    page("/settings/users/mashhad.office", administrator),
    page("/settings/organisation", administrator),
    page("/settings/organisation/IR-09", administrator),
    page("/settings/organisation/IR-09/mashhad", administrator),
    page("/settings/organisation/IR-09/mashhad/mashhad-1", administrator),
    page(`/api/evidence/${file?.id}`, readers),
  ];
}

import { type Query, withQuery } from "./with-query";

/** The addresses of licensing, apart from the others: a page of months does not carry them to the browser. */
export const licensingPaths = {
  centerBoard: (center: string) => `/centers/${center}/board`,
  centerDuties: (center: string) => `/centers/${center}/duties`,
  centerNotices: (center: string) => `/centers/${center}/notices`,
  licenses: "/licenses",
  licensesOf: (query: Query) => withQuery("/licenses", query),
  newApplication: "/licenses/new",
  application: (number: string) => `/licenses/${number}`,
  applicationSection: (number: string, section: string) => `/licenses/${number}/${section}`,
  applicationMember: (number: string, seat: number) => `/licenses/${number}/board/${seat}`,
  applicationForm: (number: string) => `/licenses/${number}/form`,
  applicationReview: (number: string) => `/licenses/${number}/review`,
  applicationChanges: (number: string) => `/licenses/${number}/changes`,
  printedLicense: (number: string) => `/licenses/${number}/license`,
  addLicensingFile: (number: string, subject: string) => `/api/licenses/${number}/files/${subject}`,
  licensingFile: (file: string) => `/api/licensing-files/${file}`,
  removeLicensingFile: (file: string) => `/api/licensing-files/${file}/remove`,
  verify: "/verify",
  verifyLicense: (license: string) => `/verify/${license}`,
  found: "/found",
  foundingSent: (office: string) => `/found?done=sent&office=${office}`,
  offices: "/offices",
  office: (office: string) => `/offices/${office}`,
  foundingRequest: (office: string, request: string) => `/offices/${office}?request=${request}#request`,
  partners: "/partners",
  partnersOf: (province: string) => `/partners?province=${province}`,
  partner: (province: string, organisation: string) =>
    `/partners?province=${province}&organisation=${organisation}`,
};

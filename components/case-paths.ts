import { type Query, withQuery } from "./with-query";

/** The addresses of people and entrepreneurs, apart from the others: a page of months does not carry them to the browser. */
export const casePaths = {
  beneficiaries: "/beneficiaries",
  newBeneficiary: "/beneficiaries/new",
  beneficiary: (id: number) => `/beneficiaries/${id}`,
  editBeneficiary: (id: number) => `/beneficiaries/${id}/edit`,
  eraseBeneficiary: (id: number) => `/beneficiaries/${id}/erase`,
  enrol: (id: number) => `/beneficiaries/${id}/enrol`,
  imports: "/beneficiaries/import",
  import: (id: string, outcome?: string, page = 1) => {
    const search = new URLSearchParams({
      ...(outcome ? { outcome } : {}),
      ...(page > 1 ? { page: String(page) } : {}),
    });
    return `/beneficiaries/import/${id}${search.size ? `?${search}` : ""}`;
  },
  upload: "/api/beneficiaries/import",
  importProgress: (id: string) => `/api/beneficiaries/import/${id}/progress`,
  importErrors: (id: string) => `/api/beneficiaries/import/${id}/errors`,
  exportBeneficiaries: "/api/beneficiaries/export",
  searchBeneficiaries: "/api/beneficiaries/search",
  importTemplate: "/api/beneficiaries/template",
  caseload: "/caseload",
  entrepreneurs: "/entrepreneurs",
  entrepreneursOf: (filter: Query) => withQuery("/entrepreneurs", filter),
  outlets: "/entrepreneurs/outlets",
  progress: "/entrepreneurs/progress",
  progressOf: (place: Query) => withQuery("/entrepreneurs/progress", place),
  entrepreneur: (code: string) => `/entrepreneurs/${code}`,
  timeline: (code: string, kind: string | null) =>
    `/entrepreneurs/${code}${kind ? `?kind=${kind}` : ""}#history`,
  recorded: (code: string, kind: string, id: number) => `/entrepreneurs/${code}/record?kind=${kind}&id=${id}`,
  manageEntrepreneur: (code: string) => `/entrepreneurs/${code}/manage`,
  record: (code: string, kind?: string) => `/entrepreneurs/${code}/record${kind ? `?kind=${kind}` : ""}`,
  roadMap: (code: string, month?: string) =>
    `/entrepreneurs/${code}/road-map${month ? `?month=${month}` : ""}`,
  promotion: (code: string) => `/entrepreneurs/${code}/promotion`,
  loans: (code: string) => `/entrepreneurs/${code}/loans`,
  loanPreview: (code: string, loan: { principalRial: string; installmentCount: string; grantedOn: string }) =>
    `/entrepreneurs/${code}/loans?${new URLSearchParams(loan)}`,
  entitlements: (code: string) => `/entrepreneurs/${code}/services`,
  ownAccount: (code: string) => `/entrepreneurs/${code}/account`,
  self: "/me",
};

import { type Query, withQuery } from "./with-query";

/** The addresses of policies, plans, payments, reports, messages and the record of what happened. */
export const moneyPaths = {
  policies: "/settings/policies",
  newPolicy: "/settings/policies/new",
  policyDraft: (id: number) => `/settings/policies/${id}`,
  plans: (year: number, query: Query = {}) => withQuery(`/plans/${year}`, query),
  plan: (year: number, center: string) => `/plans/${year}/${center}`,
  editPlan: (year: number, center: string, query: Query = {}) =>
    withQuery(`/plans/${year}/${center}/edit`, query),
  planSheet: (year: number | string, center: string) => `/api/plans/${year}/${center}`,
  payments: "/payments",
  paymentsOf: (query: Query) => withQuery("/payments", query),
  accounts: "/payments/accounts",
  accountsOf: (query: Query) => withQuery("/payments/accounts", query),
  adjustments: "/payments/adjustments",
  adjustmentsOf: (query: Query) => withQuery("/payments/adjustments", query),
  adjustmentOf: (center: string, month: string) => withQuery("/payments/adjustments", { center, month }),
  batch: (number: string) => `/payments/${number}`,
  batchExport: (number: string) => `/api/payments/${number}`,
  reports: "/reports",
  reportsOf: (query: Query) => withQuery("/reports", query),
  nationalReport: (month: string) => `/reports/${month}`,
  nationalExport: (month: string) => `/api/reports/${month}`,
  report: (month: string, province: string, revision?: number) =>
    withQuery(`/reports/${month}/${province}`, { revision }),
  reportExport: (month: string, province: string, revision?: number) =>
    withQuery(`/api/reports/${month}/${province}`, { revision }),
  inbox: "/inbox",
  inboxOf: (query: Query) => withQuery("/inbox", query),
  openMessage: (message: string) => `/api/inbox/${message}`,
  readMessages: "/api/inbox/read",
  audit: "/audit",
  auditOf: (query: Query) => withQuery("/audit", query),
  auditExport: "/api/audit/export",
};

import type { FormAction } from "../forms/form-state";
import type { IssueAction } from "../user/issue-form";

/** The server actions of a license, handed down from the route. */
export type LicenseActions = Record<
  "recordItem" | "correctItem" | "open" | "suspend" | "resume" | "revoke" | "expire" | "renew",
  FormAction
> & { openAccount: IssueAction };

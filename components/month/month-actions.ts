import type { FormAction } from "../forms/form-state";

/** The server actions of a month's page, handed down from the route. */
export type MonthActions = Record<
  | "submitMonthAction"
  | "verifyMonthAction"
  | "returnMonthAction"
  | "confirmMonthAction"
  | "reopenMonthAction",
  FormAction
>;

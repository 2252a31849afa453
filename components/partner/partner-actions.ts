import type { FormAction } from "../forms/form-state";

export type PartnerActions = Record<
  "addContact" | "changeContact" | "removeContact" | "addAgreement" | "changeAgreement" | "removeAgreement",
  FormAction
>;

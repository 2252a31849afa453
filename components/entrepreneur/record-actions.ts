import type { FormAction } from "../forms/form-state";

export type CorrectActions = Record<"void" | "endTerm", FormAction>;

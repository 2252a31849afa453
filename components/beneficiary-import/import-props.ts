import type { ImportHead, ImportRowLine } from "@/lib/domain/beneficiary/import-view";
import type { FormAction } from "../forms/form-state";

export type ImportActions = Record<"commit" | "refresh" | "cancel", FormAction>;
export type ImportPageView = ImportHead & {
  filter: string;
  lines: readonly ImportRowLine[];
  page: number;
  pages: number;
  summary: string;
};
export type CorrectedUpload = { formKey: string; limit: { bytes: number; megabytes: number } };

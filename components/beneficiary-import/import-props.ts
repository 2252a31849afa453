import type { ImportHead, ImportRowLine } from "@/lib/domain/beneficiary/import-view";
import type { FormAction } from "../forms/form-state";
import type { UploadFormProps } from "./upload-form";

export type ImportActions = Record<"commit" | "refresh" | "cancel", FormAction>;
export type ImportPageView = ImportHead & {
  filter: string;
  lines: readonly ImportRowLine[];
  page: number;
  pages: number;
  summary: string;
};
export type CorrectedUpload = Pick<UploadFormProps, "formKey" | "limit">;

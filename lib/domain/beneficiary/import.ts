import { z } from "zod";
import { formKeyField, versionField } from "../shared/field-input";
import { workflow } from "../shared/workflow";

export const IMPORT_STATUSES = ["reading", "ready", "committed", "cancelled", "failed"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const importStatusLabels: Record<ImportStatus, string> = {
  reading: "در حال خواندن",
  ready: "در انتظار ثبت نهایی",
  committed: "ثبت شد",
  cancelled: "لغو شد",
  failed: "خوانده نشد",
};

const ACTIONS = ["commit", "refresh", "cancel"] as const;

/** What may be done with a spreadsheet on its way; what is committed, cancelled or failed stays so. */
export const importWorkflow = workflow<ImportStatus, (typeof ACTIONS)[number]>(
  ACTIONS,
  {
    reading: { cancel: "cancelled" },
    ready: { commit: "committed", refresh: "reading", cancel: "cancelled" },
    committed: {},
    cancelled: {},
    failed: {},
  },
  "wrongStep",
);

/** So many spreadsheets of an office may be read or wait for somebody (decision): each holds personal data until it is decided on. */
export const MOST_UNFINISHED = 5;

/** An import as the form showed it. */
export const seenImportInput = z.object({ id: formKeyField, version: versionField });
export type SeenImport = z.output<typeof seenImportInput>;

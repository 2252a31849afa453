import { maskDigits } from "../licensing/feasibility/shown";
import type { Tone } from "../month/labels";
import { formatInstant, formatJalaliDate } from "../shared/calendar-date";
import { fileSize } from "../shared/file-size";
import { toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import { columnText } from "./export-row";
import { type ImportStatus, importStatusLabels } from "./import";
import { elsewhereText, type Outcome } from "./known";
import { checkCommit, type PreviewCounts, previewLabels } from "./preview";
import { maskedContact } from "./privacy";
import { type BeneficiaryRecord, type Column, columnSpecs } from "./record";
import type { CellError } from "./sheet";

export const OUTCOMES = ["wrong", "elsewhere", "update", "new", "same"] as const satisfies Outcome["kind"][];

export const outcomeTones: Record<Outcome["kind"], Tone> = {
  new: "success",
  update: "info",
  same: "neutral",
  elsewhere: "warning",
  wrong: "danger",
};

const statusTones: Record<ImportStatus, Tone> = {
  reading: "info",
  ready: "warning",
  committed: "success",
  cancelled: "neutral",
  failed: "danger",
};

export const statusTag = (status: ImportStatus) => ({
  tone: statusTones[status],
  label: importStatusLabels[status],
});

/** A row of a preview, or of what has been registered by it. */
export type ImportRowFacts = {
  row: number;
  outcome: Outcome["kind"];
  record: BeneficiaryRecord | null;
  errors: CellError[] | null;
  changed: Column[];
  /** of the person as registered */
  personId: number | null;
  personName: string | null;
  officeName: string | null;
};

export type ImportRowLine = {
  row: string;
  outcome: Outcome["kind"];
  /** the name, and of the national id what a list shows */
  person: string;
  nationalId: string;
  personId: number | null;
  details: string[];
};

/** A row as the list shows it; personal data in part only. */
export function viewRow({
  row,
  outcome,
  record,
  errors,
  changed,
  personId,
  personName,
  officeName,
}: ImportRowFacts): ImportRowLine {
  return {
    row: formatNumber(row),
    outcome,
    person: record?.name ?? personName ?? "",
    nationalId: record ? maskDigits(record.nationalId) : "",
    personId,
    details: [
      ...(errors ?? []).map(errorText),
      ...(outcome === "elsewhere" ? [elsewhereText(officeName)] : []),
      ...changed.map((column) => (record ? changeText(record, column) : columnSpecs[column].label)),
    ],
  };
}

/** «خانهٔ C12، ستون «کد ملی»: …» */
export function errorText({ cell, heading, message }: CellError): string {
  const column = heading === "" ? "" : `، ستون «${heading}»`;
  return `خانهٔ ${cell}${column}: ${message}`;
}

function changeText(record: BeneficiaryRecord, column: Column): string {
  const { label } = columnSpecs[column];
  if (column === "nationalId" || column === "mobile" || column === "address")
    return `${label}: ${maskedContact(record)[column]}`;
  if (column === "bornOn") return `${label}: ${formatJalaliDate(record.bornOn)}`;
  if (column === "householdMembers") return `${label}: ${toPersianDigits(record.householdMembers ?? "")}`;
  return `${label}: ${columnText(record, column)}`;
}

export type ImportFacts = {
  id: string;
  version: number;
  status: ImportStatus;
  fileName: string;
  size: number;
  office: string;
  officeId: string;
  startedByName: string;
  startedAt: string;
  committedByName: string | null;
  committedAt: string | null;
  rowsRead: number;
  rowsExpected: number | null;
  counts: PreviewCounts;
  problems: string[];
};

/** An import as its page shows it, but for its rows. */
export function viewImport(facts: ImportFacts) {
  const { status, counts, problems, startedAt, committedAt, startedByName, committedByName } = facts;
  const commit = checkCommit(counts, problems);
  return {
    id: facts.id,
    version: facts.version,
    status,
    tag: statusTag(status),
    fileName: facts.fileName,
    size: fileSize(facts.size),
    office: facts.office,
    officeId: facts.officeId,
    started: `${formatInstant(new Date(startedAt))}، ${startedByName}`,
    committed: committedAt && `${formatInstant(new Date(committedAt))}، ${committedByName}`,
    progress: progressOf(facts),
    problems,
    counts,
    outcomes: OUTCOMES.map((kind) => ({
      kind,
      label: previewLabels[kind],
      value: formatNumber(counts[kind]),
      count: counts[kind],
    })),
    toRegister: formatNumber(counts.new),
    toChange: formatNumber(counts.update),
    leftOut: formatNumber(counts.elsewhere),
    mayCommit: status === "ready" && commit.ok,
    refusal: status === "ready" && !commit.ok ? (commit.refusal.fields?.["file"] ?? null) : null,
  };
}
export type ImportHead = ReturnType<typeof viewImport>;

export type ImportProgress = { status: ImportStatus; text: string; percent: number | null };

/** How far the reading has come; in per cent where the file says how long it is. */
export function progressOf({
  status,
  rowsRead,
  rowsExpected,
}: Pick<ImportFacts, "status" | "rowsRead" | "rowsExpected">): ImportProgress {
  const known = rowsExpected !== null && rowsExpected > 1;
  return {
    status,
    text: known
      ? `${formatNumber(rowsRead)} ردیف از ${formatNumber(rowsExpected)} ردیف خوانده شد.`
      : `${formatNumber(rowsRead)} ردیف خوانده شد.`,
    percent: known ? Math.min(100, Math.floor((rowsRead * 100) / rowsExpected)) : null,
  };
}

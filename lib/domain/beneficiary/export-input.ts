import { toLatinDigits } from "../shared/persian-digits";
import { normalizeText } from "../shared/persian-text";

/** What the list of people is narrowed to. */
export type ExportFilter = {
  q: string;
  province: string | null;
  office: string | null;
  group: string | null;
  /** only those who run a business, or only the others */
  entrepreneur: "yes" | "no" | null;
};

const LONGEST_SEARCH = 60;

const code = (text: string | undefined) => (text ? text.replace(/\p{Cc}/gu, "").slice(0, 64) || null : null);

/** As the list reads its address. A code that is none finds nobody: an export is never wider than what was meant. */
export const exportFilter = (raw: Partial<Record<keyof ExportFilter, string>>): ExportFilter => ({
  q: toLatinDigits(normalizeText((raw.q ?? "").slice(0, LONGEST_SEARCH))),
  province: code(raw.province),
  office: code(raw.office),
  group: code(raw.group),
  entrepreneur: raw.entrepreneur === "yes" || raw.entrepreneur === "no" ? raw.entrepreneur : null,
});

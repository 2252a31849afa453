import { z } from "zod";
import { toLatinDigits, toPersianDigits } from "../shared/persian-digits";
import { formatNumber } from "../shared/rial";
import { field } from "../shared/field-input";

/** What a check of the whole log has found; kept in an event of its own. */
export const checkResult = z.object({
  seals: z.number(),
  events: z.number(),
  /** numbers of the seals whose events are no longer those that were sealed */
  broken: z.array(z.number()),
  lastHash: z.string().nullable(),
  /** whether a seal that somebody wrote down elsewhere is still in the chain and unbroken up to there; null for none */
  noted: z.enum(["held", "absent"]).nullable(),
});
export type CheckResult = z.output<typeof checkResult>;

export type ChainView = {
  seals: number;
  events: number;
  last: { number: number; upTo: string; hash: string; at: string } | null;
  /** what the auditor's last check has found, in words */
  checked: { at: string; by: string; isUnbroken: boolean; found: string } | null;
};

export type CheckedSeal = { seal: number; events: number; hash: string; holds: boolean };

/** What the check of each seal, in their order, says of the whole; a noted hash holds when all seals up to its own do. */
export function resultOf(seals: readonly CheckedSeal[], noted: string): CheckResult {
  const broken = seals.filter(({ holds }) => !holds).map(({ seal }) => seal);
  const place = seals.findIndex(({ hash }) => hash === noted);
  const held = place >= 0 && seals.slice(0, place + 1).every(({ holds }) => holds);
  return {
    seals: seals.length,
    events: seals.reduce((sum, { events }) => sum + events, 0),
    broken,
    lastHash: seals.at(-1)?.hash ?? null,
    noted: noted === "" ? null : held ? "held" : "absent",
  };
}

/** Whether nothing is wrong: all seals hold, and the one that was noted is there. */
export const isUnbroken = ({ broken, noted }: CheckResult): boolean =>
  broken.length === 0 && noted !== "absent";

/** The result in words. */
export function checkText({ seals, events, broken, noted }: CheckResult): string {
  const [first] = broken;
  const found =
    seals === 0
      ? "هنوز رویدادی مهر نشده است."
      : first === undefined
        ? `زنجیره پیوسته است: ${formatNumber(events)} رویداد در ${formatNumber(seals)} مهر همان‌اند که بوده‌اند.`
        : `زنجیره گسسته است: نخستین مهری که با رویدادهایش نمی‌خواند مهر شمارهٔ ${toPersianDigits(first)} است${others(broken.length - 1)}.`;
  return noted === null
    ? found
    : `${found} ${noted === "held" ? "اثری که یادداشت کرده بودید در زنجیره هست و تا آنجا چیزی تغییر نکرده است." : "اثری که یادداشت کرده بودید در زنجیرهٔ دست‌نخورده نیست."}`;
}

/** A hash as somebody has written it down, with or without gaps; "" for none. */
const hashField = field<string>((raw) => {
  const typed =
    raw.length <= 200
      ? toLatinDigits(raw)
          .replace(/[\s\u200C-]/g, "")
          .toLowerCase()
      : "x";
  return /^([0-9a-f]{64})?$/.test(typed)
    ? { value: typed }
    : { message: "اثر مهر ۶۴ نویسه از ۰ تا ۹ و a تا f است." };
});

export const checkEventsInput = z.object({ noted: hashField });

const others = (broken: number): string =>
  broken > 0 ? ` و ${formatNumber(broken)} مهر دیگر هم نمی‌خواند` : "";

/** What a province tells in words, in the order of the appendix of S2: four parts, and its proposals. */
export const NARRATIVE_PARTS = ["general", "training", "agencies", "offices", "proposals"] as const;
export type NarrativePart = (typeof NARRATIVE_PARTS)[number];
export type Narrative = Record<NarrativePart, string>;

export const narrativeLabels: Record<NarrativePart, string> = {
  general: "اقدامات کلی",
  training: "آموزش و توانمندسازی",
  agencies: "اقدامات سایر دستگاه‌ها",
  offices: "اقدامات ادارات شهرستان",
  proposals: "پیشنهادها",
};

export const narrativeHints: Record<NarrativePart, string> = {
  general: "نشست‌ها، پیگیری‌ها، بازدیدها و آنچه در سطح استان انجام شد.",
  training: "دوره‌ها و نفرساعت آموزش جامعهٔ هدف، با نام شهرستان.",
  agencies: "آنچه دستگاه‌ها، بانک‌ها و خیّرین در این ماه انجام داده‌اند.",
  offices: "کارهای برجستهٔ هر اداره در این ماه.",
  proposals: "آنچه استان از ستاد مرکز می‌خواهد یا پیشنهاد می‌کند.",
};

export const emptyNarrative: Narrative = {
  general: "",
  training: "",
  agencies: "",
  offices: "",
  proposals: "",
};

/** Decision: a part in which nothing happened may stay empty, but a report without any general action says nothing. */
export const isTold = ({ general }: Narrative): boolean => general !== "";

export const changedParts = (before: Narrative, after: Narrative): NarrativePart[] =>
  NARRATIVE_PARTS.filter((part) => before[part] !== after[part]);

/**
 * Two departments write one text: what each changed since `seen` is kept. A part that both changed, to different texts,
 * is a collision; then nothing is merged and the writer decides with the other text in view: with all of it that the own
 * form does not show, since it would be overwritten by saving again.
 */
export function mergeNarratives(
  seen: Narrative,
  present: Narrative,
  written: Narrative,
): { merged: Narrative; collisions: NarrativePart[]; unseen: NarrativePart[] } {
  const own = changedParts(seen, written);
  const unseen = changedParts(seen, present).filter((part) => present[part] !== written[part]);
  return {
    merged: Object.fromEntries(
      NARRATIVE_PARTS.map((part) => [part, own.includes(part) ? written[part] : present[part]]),
    ) as Narrative,
    collisions: own.filter((part) => unseen.includes(part)),
    unseen,
  };
}

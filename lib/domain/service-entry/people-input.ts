import { z } from "zod";
import { field, wholeField } from "../shared/field-input";
import { parseNationalId } from "../shared/national-id";
import { toPersianDigits } from "../shared/persian-digits";
import { GENDERS, genderLabels, type PeopleCount, TARGET_GROUPS, targetGroupLabels } from "./model";

const MAX_COUNT = 100_000;
const MAX_LINKED = 500;

const asObject = (raw: unknown) => (typeof raw === "object" ? raw : {}) ?? {};
const countField = (name: string) => wholeField<0>(name, 0, MAX_COUNT, { value: 0 });

const gendersOf = (group: (typeof TARGET_GROUPS)[number]) =>
  z.preprocess(
    asObject,
    z.object({
      female: countField(`شمار ${genderLabels.female} در «${targetGroupLabels[group]}»`),
      male: countField(`شمار ${genderLabels.male} در «${targetGroupLabels[group]}»`),
    }),
  );

type Groups = Record<(typeof TARGET_GROUPS)[number], ReturnType<typeof gendersOf>>;

/** Counts by target group (S1 و) and gender, fields people.<group>.<gender>; empty is zero, zeros are left out. */
export const peopleInput = z
  .preprocess(asObject, z.object(Object.fromEntries(TARGET_GROUPS.map((g) => [g, gendersOf(g)])) as Groups))
  .transform((groups): PeopleCount[] =>
    TARGET_GROUPS.flatMap((targetGroup) =>
      GENDERS.map((gender) => ({ targetGroup, gender, count: groups[targetGroup][gender] })),
    ).filter(({ count }) => count > 0),
  );

/** National ids of linked beneficiaries, separated by lines, spaces or commas; each once. The first wrong one is named. */
export const linkedPeopleInput = field<string[]>((raw) => {
  if (raw.length > MAX_LINKED * 30)
    return { message: `حداکثر ${toPersianDigits(MAX_LINKED)} کد ملی می‌توان نوشت.` };
  const ids = new Set<string>();
  for (const [index, text] of raw
    .split(/[\s,\u060C;\u061B]+/)
    .filter(Boolean)
    .entries()) {
    const id = parseNationalId(text);
    if (!id.ok) return { message: `کد ملی شماره ${toPersianDigits(index + 1)} درست نیست.` };
    ids.add(id.value);
  }
  if (ids.size > MAX_LINKED) return { message: `حداکثر ${toPersianDigits(MAX_LINKED)} کد ملی می‌توان نوشت.` };
  return { value: [...ids] };
});

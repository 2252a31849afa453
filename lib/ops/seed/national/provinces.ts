import { splitByLargestRemainder } from "@/lib/domain/shared/rial";

/** The province whose first office and center the accounts for measuring belong to. */
export const FIRST_PROVINCE = "IR-09";

/** Roughly the population in hundreds of thousands, so that provinces differ in size as they do. */
const weights: Record<string, number> = {
  ...{
    "IR-00": 14,
    "IR-01": 25,
    "IR-02": 33,
    "IR-03": 39,
    "IR-04": 33,
    "IR-05": 20,
    "IR-06": 47,
    "IR-07": 49,
  },
  ...{
    "IR-08": 32,
    "IR-09": 64,
    "IR-10": 51,
    "IR-11": 28,
    "IR-12": 16,
    "IR-13": 17,
    "IR-14": 9,
    "IR-15": 18,
  },
  ...{ "IR-16": 6, "IR-17": 7, "IR-18": 12, "IR-19": 11, "IR-20": 7, "IR-21": 11, "IR-22": 18, "IR-23": 133 },
  ...{ "IR-24": 13, "IR-25": 13, "IR-26": 13, "IR-27": 19, "IR-28": 9, "IR-29": 8, "IR-30": 27 },
};

/** Offices or centers of each province: at least one, the others by size; they add up to the total. */
export function shareOut(total: number, provinces: string[]): number[] {
  const rest = BigInt(total - provinces.length);
  const sizes = provinces.map((province) => weights[province] ?? 10);
  return splitByLargestRemainder(rest, sizes).map((part) => Number(part) + 1);
}

import { parseArgs } from "node:util";

/** How much to load; the defaults are the country's size as the directive plans it. */
export type NationalOptions = {
  centers: number;
  months: number;
  entries: number;
  offices: number;
  /** for licenses, in all; at least a quarter more than there are centers */
  applications: number;
  beneficiaries: number;
  /** one in every so many beneficiaries */
  entrepreneurs: number;
  invoices: number;
  installments: number;
  now: Date;
};

const limits = {
  centers: { fallback: 1_000, min: 31, max: 20_000 },
  months: { fallback: 60, min: 3, max: 120 },
  entries: { fallback: 600_000, min: 0, max: 12_000_000 },
  offices: { fallback: 480, min: 31, max: 2_000 },
  applications: { fallback: 5_000, min: 0, max: 50_000 },
  beneficiaries: { fallback: 1_000_000, min: 400, max: 1_500_000 },
  entrepreneurs: { fallback: 200_000, min: 40, max: 400_000 },
  invoices: { fallback: 8_000_000, min: 0, max: 20_000_000 },
  installments: { fallback: 2_400_000, min: 0, max: 5_000_000 },
} as const;
type Size = keyof typeof limits;

export const defaultSizes = Object.fromEntries(
  Object.entries(limits).map(([name, { fallback }]) => [name, fallback]),
) as Record<Size, number>;

/** The sizes and `--force` out of a command line; a wrong number is told with its bounds. */
export function nationalArguments(args: string[]): { sizes: Record<Size, number>; force: boolean } {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: {
      centers: text,
      months: text,
      entries: text,
      offices: text,
      applications: text,
      beneficiaries: text,
      entrepreneurs: text,
      invoices: text,
      installments: text,
      force: { type: "boolean", default: false },
    },
  });
  const sizes = { ...defaultSizes };
  for (const name of Object.keys(limits) as Size[]) sizes[name] = sizeOf(name, values[name]);
  checkPeople(sizes);
  return { sizes, force: values.force };
}

function sizeOf(name: Size, given: string | undefined): number {
  const { fallback, min, max } = limits[name];
  if (given === undefined) return fallback;
  const value = Number(given);
  if (!/^\d{1,9}$/.test(given) || value < min || value > max) {
    throw new Error(`--${name} must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** Every entrepreneur is a beneficiary, and not everybody has been on a level long enough for a loan of a dozen installments. */
function checkPeople({ beneficiaries, entrepreneurs, installments }: Record<Size, number>): void {
  if (entrepreneurs > beneficiaries) throw new Error("--entrepreneurs must not exceed --beneficiaries.");
  if (installments > 12 * entrepreneurs)
    throw new Error("--installments must not exceed twelve for each entrepreneur.");
}

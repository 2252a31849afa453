import { parseArgs } from "node:util";

export type BenchArguments = {
  /** pairs of requests per page; the median is told */
  rounds: number;
  /** pairs of bursts of load per page; the median is told */
  bursts: number;
  /** compare the times with a country of this many centers */
  flat: boolean;
  json: boolean;
};

export function benchArguments(args: string[]): BenchArguments {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "200" },
      bursts: { type: "string", default: "20" },
      flat: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  return {
    rounds: within("rounds", values.rounds, 10, 2_000),
    bursts: within("bursts", values.bursts, 3, 500),
    flat: values.flat,
    json: values.json,
  };
}

function within(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new Error(`--${name} must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

import { SERVICE_NUMBERS, type Service } from "./service-number";

/** An exact fraction between 0 and 1. */
export type Fraction = { numerator: number; denominator: number };

export type AidLine = {
  service: Service;
  sharePercent: number;
  ceilingRial: bigint;
  target: number | null;
  confirmedQuantity: number;
  fulfilment: Fraction;
  payableRial: bigint;
  clause: string;
};

export type AidBreakdown = {
  policyVersionId: number;
  capRial: bigint;
  payableRial: bigint;
  lines: AidLine[];
};

type Encoded<T> = { [K in keyof T]: T[K] extends bigint ? string : T[K] };
type EncodedLine = Encoded<AidLine>;
export type EncodedBreakdown = Omit<Encoded<AidBreakdown>, "lines"> & { lines: EncodedLine[] };

/** A breakdown as plain JSON; amounts as decimal text, since JSON has no exact large numbers. */
export const encodeBreakdown = (breakdown: AidBreakdown): EncodedBreakdown => ({
  policyVersionId: breakdown.policyVersionId,
  capRial: String(breakdown.capRial),
  payableRial: String(breakdown.payableRial),
  lines: breakdown.lines.map((line) => ({
    ...line,
    ceilingRial: String(line.ceilingRial),
    payableRial: String(line.payableRial),
  })),
});

/** The breakdown out of stored JSON. What is stored was encoded here: anything else is damage and throws. */
export function decodeBreakdown(stored: unknown): AidBreakdown {
  const encoded = stored as EncodedBreakdown;
  if (!Array.isArray(encoded?.lines) || encoded.lines.length !== SERVICE_NUMBERS.length)
    throw new Error("decodeBreakdown: not a breakdown");
  const breakdown: AidBreakdown = {
    policyVersionId: encoded.policyVersionId,
    capRial: rial(encoded.capRial),
    payableRial: rial(encoded.payableRial),
    lines: encoded.lines.map((line) => ({
      ...line,
      ceilingRial: rial(line.ceilingRial),
      payableRial: rial(line.payableRial),
    })),
  };
  if (breakdown.lines.reduce((sum, line) => sum + line.payableRial, 0n) !== breakdown.payableRial)
    throw new Error("decodeBreakdown: the lines do not sum to the payable");
  return breakdown;
}

function rial(text: unknown): bigint {
  if (typeof text !== "string" || !/^\d{1,14}$/.test(text)) throw new Error("decodeBreakdown: wrong amount");
  return BigInt(text);
}

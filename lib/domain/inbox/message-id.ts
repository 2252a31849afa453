const LARGEST = 2n ** 63n - 1n;

/** A message's number as an address or a form carries it; null for anything else. */
export function parseMessageId(text: unknown): bigint | null {
  if (typeof text !== "string" || !/^[1-9]\d{0,18}$/.test(text)) return null;
  const id = BigInt(text);
  return id <= LARGEST ? id : null;
}

/** Chance that is the same on every machine: one stream for each name. */
export type Random = {
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks a key by its weight. */
  weigh<K extends string | number>(weights: readonly (readonly [K, number])[]): K;
  sample<T>(list: readonly T[], count: number): T[];
  uuid(): string;
};

export function randomOf(name: string): Random {
  const next = mulberry32(hash(name));
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T;
  return {
    int,
    pick,
    chance: (probability) => next() < probability,
    weigh(weights) {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      const [last] = weights.at(-1) as (typeof weights)[number];
      return weights.find(([, weight]) => (left -= weight) < 0)?.[0] ?? last;
    },
    sample(list, count) {
      const rest = [...list];
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(int(0, rest.length - 1), 1)[0] as (typeof rest)[number],
      );
    },
    uuid() {
      const hex = Array.from({ length: 32 }, () => int(0, 15).toString(16));
      hex[12] = "4";
      hex[16] = pick(["8", "9", "a", "b"]);
      return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
    },
  };
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

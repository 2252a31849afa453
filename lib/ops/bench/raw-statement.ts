export type RawStatement = { text: string; values: unknown[] };

/** What differs in one place, in words; null stands for something that was not there. */
export type Change = { label: string; before: string | null; after: string | null };

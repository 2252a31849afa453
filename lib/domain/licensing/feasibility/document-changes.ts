import type { Change } from "./change";

/** A document as it was submitted: its name, and what tells its bytes from others; the first submissions kept names only. */
export type SubmittedDocument = { name: string; mark: string | null };

export const submittedDocument = ({ name, sha256 }: { name: string; sha256: string }): SubmittedDocument => ({
  name,
  mark: sha256.slice(0, 12),
});

type Pair = (was: SubmittedDocument, is: SubmittedDocument) => boolean;
const isSameFile: Pair = (was, is) => was.mark !== null && was.mark === is.mark;
const hasSameName: Pair = (was, is) => was.name === is.name;

/** Which documents belong together, the surest first, and what is to be said of two that do. */
const pairings: { belong: Pair; label: string | null }[] = [
  { belong: (was, is) => isSameFile(was, is) && hasSameName(was, is), label: null },
  { belong: isSameFile, label: "نام تازهٔ مدرک" },
  { belong: (was, is) => hasSameName(was, is) && (was.mark === null || is.mark === null), label: null },
  { belong: hasSameName, label: "مدرک جایگزین‌شده" },
];

/** What differs between the documents of two submissions; each document is matched once. */
export function documentChanges(
  before: readonly SubmittedDocument[],
  after: readonly SubmittedDocument[],
): Change[] {
  const gone = [...before];
  let fresh = [...after];
  const changes: Change[] = [];
  for (const { belong, label } of pairings)
    fresh = fresh.filter((is) => {
      const at = gone.findIndex((was) => belong(was, is));
      const [was] = at < 0 ? [] : gone.splice(at, 1);
      if (was && label !== null) changes.push({ label, before: was.name, after: is.name });
      return !was;
    });
  return [
    ...changes,
    ...fresh.map(({ name }) => ({ label: "مدرک تازه", before: null, after: name })),
    ...gone.map(({ name }) => ({ label: "مدرک برداشته‌شده", before: name, after: null })),
  ];
}

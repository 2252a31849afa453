/** One statement as it went over the wire, and the time until the server was ready for the next. */
export type Spoken = { text: string; ms: number };

const FRAME = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|SELECT set_config)\b/i;

/** Begin, scope and commit frame every page's work; they are neither counted nor timed with it. */
export const isFrame = (text: string): boolean =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter(Boolean)
    .every((part) => FRAME.test(part));

/** What a page itself asked for. */
export const ownStatements = (spoken: Spoken[]): Spoken[] => spoken.filter(({ text }) => !isFrame(text));

export const totalMs = (spoken: Spoken[]): number => spoken.reduce((sum, { ms }) => sum + ms, 0);

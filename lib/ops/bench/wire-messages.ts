// The frontend and backend messages of PostgreSQL's protocol 3: a type byte, a length that counts itself, the content.

const HEADER = 5;
const code = (letter: string) => letter.charCodeAt(0);

abstract class Messages {
  private rest: Buffer = Buffer.alloc(0);

  /** Takes what came in, however the network cut it. */
  read(chunk: Buffer) {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    for (;;) {
      const length = this.nextLength(this.rest);
      if (length === null || this.rest.length < length) return;
      this.message(this.rest.subarray(0, length));
      this.rest = this.rest.subarray(length);
    }
  }

  protected nextLength(rest: Buffer): number | null {
    return rest.length < HEADER ? null : rest.readUInt32BE(1) + 1;
  }

  protected abstract message(whole: Buffer): void;
}

/** What the client says: calls back with the statements of each batch, after which the server says it is ready. */
export class ClientMessages extends Messages {
  private started = false;
  private batch: string[] = [];
  private readonly prepared = new Map<string, string>();
  private readonly bound = new Map<string, string>();

  constructor(private readonly onBatch: (statements: string[]) => void) {
    super();
  }

  /** The first message has no type byte. */
  protected override nextLength(rest: Buffer): number | null {
    if (this.started) return super.nextLength(rest);
    return rest.length < 4 ? null : rest.readUInt32BE(0);
  }

  protected message(whole: Buffer) {
    if (!this.started) {
      this.started = true;
      return;
    }
    const [first = "", second = ""] = texts(whole);
    const type = whole[0];
    if (type === code("P")) this.prepared.set(first, second);
    else if (type === code("B")) this.bound.set(first, this.prepared.get(second) ?? "");
    else if (type === code("E")) this.batch.push(this.bound.get(first) ?? "");
    else if (type === code("Q")) this.onBatch([first]);
    else if (type === code("S")) this.onBatch(this.batch.splice(0));
  }
}

/** What the server says: calls back whenever it is ready for the next batch. */
export class ServerMessages extends Messages {
  constructor(private readonly onReady: () => void) {
    super();
  }

  protected message(whole: Buffer) {
    if (whole[0] === code("Z")) this.onReady();
  }
}

/** The first two texts of a message; each ends with a zero byte. */
function texts(whole: Buffer): string[] {
  const end = whole.indexOf(0, HEADER);
  if (end < 0) return [];
  const next = whole.indexOf(0, end + 1);
  return [whole.toString("utf8", HEADER, end), next < 0 ? "" : whole.toString("utf8", end + 1, next)];
}

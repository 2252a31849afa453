/** Why the rest of the queue waits too. */
export type Hold = "offline" | "signIn" | "busy";

/** What an attempt came to, as the queue understands it. */
export type Answer =
  | { kind: "recorded" }
  | { kind: "refused"; message: string; fields: Record<string, string> }
  | { kind: "later"; hold: Hold | null; seconds?: number };

type Response = {
  status: number;
  /** the answer's JSON; undefined where it was none */
  body: unknown;
  /** the Retry-After header */
  retryAfter: string | null;
};

/** Answers that will not change when the same is sent again. */
const FINAL = [400, 403, 404, 409, 413, 415, 422];
const LONGEST_WAIT_SECONDS = 3600;

/**
 * Reads an answer to a form sent under `key`; null is none at all. Only the portal's own answer with this key counts as
 * recorded: the sign-in page of some wireless network answers 200 to everything.
 */
export function readAnswer(key: string, response: Response | null): Answer {
  if (!response) return { kind: "later", hold: "offline" };
  const { status } = response;
  const body = isObject(response.body) ? response.body : null;
  if (status === 200 && body?.["key"] === key) return { kind: "recorded" };
  if (status === 200 || status === 511) return { kind: "later", hold: "offline" };
  if (status === 401) return { kind: "later", hold: "signIn" };
  if (FINAL.includes(status) && typeof body?.["message"] === "string")
    return { kind: "refused", message: body["message"], fields: texts(body["fields"]) };
  if (status === 429 || (status >= 502 && status <= 504))
    return { kind: "later", hold: "busy", seconds: secondsOf(response.retryAfter) };
  // One form that the portal stumbles over does not keep the others.
  return { kind: "later", hold: null };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );

function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? "");
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_SECONDS) : undefined;
}

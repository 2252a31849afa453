import { formerName, type People, type Person } from "../people";
import type { Random } from "../random";

export type ReportHands = Record<"write" | "send" | "decide", Person>;

/** Both departments have a part in the report, and one of the two general directorates decides on it. */
export function handsOf(slug: string, present: boolean, people: People, random: Random): ReportHands {
  const post = (name: string) => people.find(present ? `${slug}.${name}` : formerName(`${slug}.${name}`));
  return {
    write: post(random.chance(0.6) ? "participation" : "employment"),
    send: post("employment"),
    decide: people.find(random.chance(0.5) ? "hq.employment" : "hq.participation"),
  };
}

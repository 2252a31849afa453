import { licensingPaths } from "../licensing-paths";

const MEMBER = /^member-(\d)$/;

/** The page on which a part of the form is filled in. */
export function partPath(number: string, part: string): string {
  const seat = MEMBER.exec(part)?.[1];
  return seat
    ? licensingPaths.applicationMember(number, Number(seat))
    : licensingPaths.applicationSection(number, part);
}

import { isMemberPart, isPart, MEMBER_PARTS, type Part } from "@/lib/domain/licensing/feasibility/parts";
import { licensingPaths } from "../licensing-paths";

/** The page on which a part of the form is filled in. */
export const partPath = (number: string, part: Part): string =>
  isMemberPart(part)
    ? licensingPaths.applicationMember(number, MEMBER_PARTS.indexOf(part) + 1)
    : licensingPaths.applicationSection(number, part);

/** The page on which the documents of a subject are shown, with what has become of the last one. */
export const documentsPath = (number: string, subject: string, query: string): string =>
  isPart(subject)
    ? `${partPath(number, subject)}?${query}#documents`
    : `${licensingPaths.application(number)}?${query}&file=${subject}#documents-${subject}`;

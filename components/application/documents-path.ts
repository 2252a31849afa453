import { isPart } from "@/lib/domain/licensing/feasibility/parts";
import { licensingPaths } from "../licensing-paths";
import { partPath } from "./part-path";

/** The page on which the documents of a subject are shown, with what has become of the last one. */
export const documentsPath = (number: string, subject: string, query: string): string =>
  isPart(subject)
    ? `${partPath(number, subject)}?${query}#documents`
    : `${licensingPaths.application(number)}?${query}&file=${subject}#documents-${subject}`;

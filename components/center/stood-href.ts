import type { CenterStatus } from "@/lib/domain/organisation/center";
import { paths } from "../paths";
import { withQuery } from "../with-query";

type Stood = { stood: CenterStatus; month: string; province?: string; office?: string };

/** The rows behind a count of centers: those that had a status when a month ended. */
export const stoodHref = (query: Stood): string => withQuery(paths.centers, query);

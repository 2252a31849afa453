import { expect, test } from "@playwright/test";
import { addMonths, monthAt } from "@/lib/domain/shared/jalali-month";
import { firstLoadJavaScript } from "@/lib/ops/bench/javascript";
import { plainVisitor } from "../support/plain-visitor";

const BUDGET_BYTES = 150_000;
const month = monthAt(new Date());
const center = "/centers/mashhad-1";
const past = `${center}/months/${addMonths(month, -3)}`;

const pages: [account: string | undefined, paths: string[]][] = [
  [undefined, ["/sign-in"]],
  ["hq.employment", ["/", "/panel", "/panel?province=IR-09", "/centers", past]],
  ["khorasan-razavi.employment", ["/", `${center}/targets`, "/panel"]],
  ["mashhad.office", ["/", center, past]],
  ["mashhad.executive", ["/", "/profile", `${center}/months/${month}/entries/new?service=1`]],
  ["administrator", ["/settings/users", "/settings/users/new", "/settings/users/mashhad.office"]],
  ["administrator", ["/settings/organisation"]],
];

for (const [account, paths] of pages) {
  for (const path of paths) {
    test(`the first load of ${path} as ${account ?? "a guest"} is at most 150 kB of gzipped JavaScript`, async () => {
      const visitor = await plainVisitor(account);
      expect((await visitor.get(path)).status).toBe(200);
      const bytes = await firstLoadJavaScript(visitor, path);
      expect(bytes).toBeGreaterThan(20_000); // less would mean that the scripts were not found
      expect(bytes).toBeLessThanOrEqual(BUDGET_BYTES);
      visitor.close();
    });
  }
}

import { plainVisitor } from "@/tests/support/plain-visitor";
import { expect, test } from "./support/fixtures";
import { portalPages } from "./support/pages";

test.describe.configure({ mode: "parallel" });

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const LONG = 900; // under each of the names at once: an address of more than 16 kB does not reach the portal at all
const values = [
  ...[
    "",
    "%00",
    "%E2%80%8F",
    "%E2%80%AE۱۴۰۵",
    "%F0%9F%98%80",
    "'%20OR%201=1--",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  ],
  ...[
    "-1",
    "0",
    "1e9",
    "9999999999999999999",
    "NaN",
    "null",
    "__proto__",
    "constructor",
    "1405-13",
    "۱۴۰۵-۰۸",
  ],
  ...["%3Cscript%3Ealert(1)%3C/script%3E", "x".repeat(LONG), "%ED%A0%80", "%25", "%zz"],
];
const names = ["month", "province", "office", "center", "measure", "page", "q", "role", "state", "sort"];
names.push("service", "copy", "done", "refused", "next");

const queries = [
  ...values.map((value) => names.map((name) => `${name}=${value}`).join("&")),
  ...[
    "month=1405-07&month=1405-06",
    "province=IR-09&province=IR-29",
    "q=a&q=b&page=1&page=2",
    "done=a&done=b",
  ],
  ...["service=1&service=2&copy=a&copy=b", "next=/a&next=/b", "month[]=a", "month[$gt]=1", "__proto__[a]=1"],
];

for (const account of ["hq.employment", "mashhad.executive", "administrator"]) {
  test(`no nonsense in an address disturbs the portal for ${account}`, async () => {
    const visitor = await plainVisitor(account);
    const wrong: string[] = [];
    const ask = async (path: string) => {
      const { status } = await visitor.get(path);
      if (status >= 500) wrong.push(`${status} ${path.slice(0, 120)}`);
      return status;
    };
    const readable = (await portalPages()).filter(({ readers }) => readers.includes(account));
    for (const path of new Set(readable.map(({ path }) => path.split("?")[0] ?? path))) {
      for (const query of queries) await ask(`${path}?${query}`);
    }
    for (const value of values.filter((text) => text !== "")) {
      for (const path of [
        `/${value}`,
        `/centers/${value}`,
        `/plans/${value}`,
        `/plans/1405/${value}`,
        `/plans/${value}/mashhad-1/edit`,
        `/centers/mashhad-1/months/${value}`,
        `/centers/mashhad-1/months/${value}/entries/new`,
        `/centers/mashhad-1/months/1405-05/entries/${value}`,
        `/centers/mashhad-1/months/1405-05/entries/${value}/edit`,
        `/settings/users/${value}`,
        `/settings/organisation/${value}/${value}/${value}`,
        `/api/evidence/${value}`,
      ]) {
        const status = await ask(path);
        if (![400, 404, 307, 308].includes(status)) wrong.push(`${status} ${path.slice(0, 120)}`);
      }
    }
    expect(wrong).toEqual([]);
    for (const path of [`/api/evidence/${NOWHERE}`, `/centers/mashhad-1/months/1405-05/entries/${NOWHERE}`]) {
      expect(await ask(path), path).toBe(404);
    }
    visitor.close();
  });
}

import pg from "pg";
import { searchKey } from "@/lib/domain/shared/persian-text";
import type { Country } from "./country";
import { milliseconds, type Row } from "./report";
import { signInAll } from "./sign-in";
import { median } from "./statistics";
import type { Account } from "./targets";
import { timeHello } from "./timing";
import { startBenchWeb } from "./web";

const PATH = "/api/beneficiaries/search";
const WARM_UP = 30;
const GOAL = 1.5;

type Search = { name: string; typed: string; account: Account };

/** What is typed: a part of a name, two words as they come, Arabic letters, a part of a national id, and too little. */
const searches: Search[] = [
  { name: "part of a name", typed: "نسترن‌پو", account: "national.hq" },
  { name: "two words, Arabic letters", typed: "مريم كوهسار", account: "national.hq" },
  { name: "part of a national id", typed: "07683", account: "national.hq" },
  { name: "part of a name, province", typed: "زرین", account: "national.province" },
  { name: "part of a name, office", typed: "زرین", account: "national.caseworker" },
  { name: "two letters", typed: "مر", account: "national.hq" },
  { name: "two letters, office", typed: "مر", account: "national.caseworker" },
];

/** Finding people while typing: what it takes above the plain trigram statement, in hello pages. */
export async function measureSearch(country: Country, rounds: number, say: (line: string) => void) {
  const web = await startBenchWeb(country.appUrl);
  const client = new pg.Client({ connectionString: country.ownerUrl });
  await client.connect();
  try {
    const visitors = await signInAll(
      web.port,
      searches.map(({ account }) => account),
    );
    const samples = new Map(searches.map(({ name }) => [name, [] as Sample[]]));
    say(`Search while typing: ${rounds} rounds …`);
    for (let round = -Math.min(WARM_UP, rounds); round < rounds; round++)
      for (const { name, typed, account } of searches) {
        const visitor = visitors.of(account);
        const helloMs = await timeHello(visitor);
        const rawMs = await timeRaw(client, typed);
        const { status, ms } = await visitor.get(`${PATH}?${new URLSearchParams({ q: typed })}`);
        if (status !== 200) throw new Error(`${PATH} for ${typed}: ${status}`);
        if (round >= 0) samples.get(name)?.push({ ms, rawMs, helloMs });
      }
    visitors.close();
    return searches.map(({ name }) => rowOf(name, samples.get(name) ?? []));
  } finally {
    await client.end();
    await web.stop();
  }
}

type Sample = { ms: number; rawMs: number; helloMs: number };

const rowOf = (name: string, samples: Sample[]): Row => {
  const middle = (of: keyof Sample) => milliseconds(median(samples.map((sample) => sample[of])));
  return {
    section: "search while typing, above raw trigram SQL: × hello",
    name,
    measured: `${middle("ms")}, raw ${middle("rawMs")}, hello ${middle("helloMs")}`,
    value: median(samples.map(({ ms, rawMs, helloMs }) => (ms - rawMs) / helloMs)),
    goal: GOAL,
    must: "at most",
  };
};

/** The plainest statement that an index of trigrams serves; none serves fewer than three letters, which it does not ask for. */
async function timeRaw(client: pg.Client, typed: string): Promise<number> {
  const words = typed.split(" ").map(searchKey);
  if (words.every((word) => word.length < 3)) return 0;
  const begun = performance.now();
  await client.query({
    name: `raw-search-${words.length}`,
    text: `SELECT b.id, b.name, b.national_id, o.name AS office FROM beneficiary b JOIN office o ON o.id = b.office_id
      WHERE b.deleted_at IS NULL AND ${words.map((_, index) => `trigram_text(b.search_text) LIKE trigram_text($${index + 1})`).join(" AND ")} LIMIT 10`,
    values: words.map((word) => `%${word}%`),
  });
  return performance.now() - begun;
}

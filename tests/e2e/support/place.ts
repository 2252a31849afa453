import { randomBytes } from "node:crypto";
import process from "node:process";
import { addMonths, formatMonth, monthAt } from "@/lib/domain/shared/jalali-month";
import { withClient } from "@/lib/ops/system/sql";

export const currentMonth = monthAt(new Date());
export const monthsAgo = (count: number) => addMonths(currentMonth, -count);

export const PROVINCE = "IR-16"; // Ilam: no account of the demonstration looks at it
const POSTS = {
  executive: "centerExecutive",
  chair: "centerChair",
  member: "centerMember",
  officer: "officeEmployment",
  deputy: "officeEmployment",
  employment: "provinceEmployment",
  participation: "provinceParticipation",
  manager: "provinceManager",
  caseworker: "caseworker",
} as const;
type Post = keyof typeof POSTS;

export type Place = {
  /** the office's code and name, and the last word of everybody's name */
  office: string;
  center: string;
  centerName: string;
  /** last month: every day of it may be written */
  month: string;
  monthTitle: string;
  /** user names; everybody is called by post and office */
  people: Record<Post, string>;
  monthPath: string;
  newEntry: (service: number) => string;
};

/** A center of its own with nothing in its months, in an office of its own, with a person in every post. */
export async function preparePlace(): Promise<Place> {
  const code = String.fromCharCode(...randomBytes(9).map((byte) => 97 + (byte % 26))); // a to z
  const center = `${code}-1`;
  const centerName = `مرکز آزمون ${code}`;
  const posts = Object.entries(POSTS);
  await withClient(ownerUrl(), async (client) => {
    await client.query("INSERT INTO office (id, province_id, name) VALUES ($1, $2, $1)", [code, PROVINCE]);
    await client.query(
      "INSERT INTO center (id, office_id, province_id, name, started_month) VALUES ($1, $2, $3, $4, $5)",
      [center, code, PROVINCE, centerName, monthsAgo(2)],
    );
    for (const [post, role] of posts) {
      const office = role.startsWith("province") ? null : code;
      const place = [PROVINCE, office, role.startsWith("center") ? center : null];
      await client.query(
        `WITH person AS (INSERT INTO "user" (username, name, must_change_password) VALUES ($1, $2, false) RETURNING id),
          secret AS (INSERT INTO credential (user_id, password_hash)
            SELECT person.id, c.password_hash FROM person, credential c JOIN "user" u ON u.id = c.user_id WHERE u.username = 'mashhad.executive')
        INSERT INTO role_grant (user_id, role, province_id, office_id, center_id)
          SELECT id, $3::role, $4, $5, $6 FROM person`,
        [`${code}.${post}`, `همکار ${post} ${code}`, role, ...place],
      );
    }
  });
  const month = monthsAgo(1);
  const monthPath = `/centers/${center}/months/${month}`;
  return {
    office: code,
    center,
    centerName,
    month,
    monthTitle: formatMonth(month),
    people: Object.fromEntries(posts.map(([post]) => [post, `${code}.${post}`])) as Record<Post, string>,
    monthPath,
    newEntry: (service) => `${monthPath}/entries/new?service=${service}`,
  };
}

export async function countEntries(center: string): Promise<number | undefined> {
  const [row] = await ownerRows<{ count: number }>(
    "SELECT count(*)::integer AS count FROM service_entry WHERE center_id = $1",
    [center],
  );
  return row?.count;
}

/** The owner's look into the database, for what no page shows. */
export async function ownerRows<Row>(sql: string, values: unknown[]): Promise<Row[]> {
  return withClient(ownerUrl(), async (client) => (await client.query(sql, values)).rows as Row[]);
}

function ownerUrl(): string {
  const url = process.env.PORTAL_TEST_OWNER_URL;
  if (!url) throw new Error("PORTAL_TEST_OWNER_URL is not set: the set-up of the browser tests does that.");
  return url;
}

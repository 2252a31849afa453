import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/server/scope";
import type { Role } from "@/lib/domain/organisation/role";
import { addEvidence } from "@/lib/server/evidence/commands";
import { bring, logged } from "@/tests/server/month/month-world";
import { PNG } from "@/tests/support/files";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

/** Everybody signed in may read these: names of the country's parts and the policy in force. */
const REFERENCE = ["office", "policy_version", "province"];
/** No statement of the application reaches these: only the functions of sign-in do. */
const CLOSED = ["credential", "sign_in_throttle"];
/** Rows of a place. */
const PLACED = [
  "board_member",
  "center_target",
  "entry_beneficiary",
  "event",
  "evidence_file",
  "monthly_performance",
  "service_entry",
];
/** Rows with a rule of their own, tested one by one below. */
const OWN_RULE = ["beneficiary", "center", "month_summary", "role_grant", "session", "user"];

let here: TestPlace;
let elsewhere: TestPlace;

async function fill(place: TestPlace) {
  await bring(place, "officeVerified", [1, 2]);
  const other = await createCenter(place.provinceId);
  const [entryId = ""] = await logged(other, [3]);
  const added = await addEvidence(asRole("centerChair", other), { entryId, name: "نامه.png", bytes: PNG });
  if (!added.ok) throw new Error(added.refusal.code);
  const { centerId, officeId, provinceId } = place;
  await asOwner(
    "INSERT INTO board_member (center_id, office_id, province_id, seat, name, from_on) VALUES ($1, $2, $3, 1, 'عضو', '2025-01-01')",
    [centerId, officeId, provinceId],
  );
  await asOwner(
    "INSERT INTO center_target (center_id, office_id, province_id, service, target) VALUES ($1, $2, $3, 1, 2)",
    [centerId, officeId, provinceId],
  );
  const nationalId = String(Math.floor(1e9 + Math.random() * 8e9));
  const [person] = await asOwner<{ id: number }>(
    "INSERT INTO beneficiary (national_id, name, gender, target_group, office_id, province_id) VALUES ($1, 'مددجو', 'female', 'prisonerFamily', $2, $3) RETURNING id",
    [nationalId, officeId, provinceId],
  );
  await asOwner(
    `INSERT INTO entry_beneficiary (entry_id, beneficiary_id, center_id, office_id, province_id)
     SELECT id, $2, center_id, office_id, province_id FROM service_entry WHERE center_id = $1 LIMIT 1`,
    [centerId, person?.id],
  );
}

const seenBy = (role: Role, place: TestPlace, table: string) =>
  inScope(asRole(role, place), (tx) =>
    tx.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`),
  );

beforeAll(async () => {
  here = await createCenter("IR-09");
  elsewhere = await createCenter("IR-29");
  await fill(here);
  await fill(elsewhere);
});

describe("every table stands behind a wall", () => {
  it("is known to this test: a new table needs a policy and a place in one of its lists", async () => {
    const tables = await asOwner<{ name: string; walled: boolean }>(
      "SELECT relname AS name, relrowsecurity AS walled FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    const known = [...REFERENCE, ...CLOSED, ...PLACED, ...OWN_RULE];
    expect(
      tables
        .map((table) => table.name)
        .filter((name) => name !== "_prisma_migrations")
        .sort(),
    ).toEqual([...known].sort());
    expect(tables.filter((table) => !table.walled).map((table) => table.name)).toEqual([
      "_prisma_migrations",
    ]);
  });

  it("the application's role owns nothing, bypasses nothing and deletes nothing but links and grants", async () => {
    const [role] = await asOwner(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'portal_app'",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    const owned = await asOwner(
      "SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'portal_app'",
    );
    expect(owned).toEqual([]);
    const deletable = await asOwner<{ table_name: string }>(
      "SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'portal_app' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1",
    );
    expect(deletable.map((grant) => grant.table_name)).toEqual(["entry_beneficiary", "role_grant"]);
  });

  it("views run with the rights of whoever asks, or are closed to the application", async () => {
    const open = await asOwner(
      "SELECT table_name FROM information_schema.role_table_grants g WHERE grantee = 'portal_app' AND table_name IN (SELECT viewname FROM pg_views WHERE schemaname = 'public')",
    );
    expect(open).toEqual([]);
  });
});

describe("a query without its where yields only the actor's rows", () => {
  const scopes = [
    ["provinceEmployment", "province_id", "provinceId"],
    ["provinceManager", "province_id", "provinceId"],
    ["officeEmployment", "office_id", "officeId"],
    ["centerMember", "center_id", "centerId"],
  ] as const;

  it.each(PLACED.flatMap((table) => scopes.map((scope) => [table, ...scope] as const)))(
    "%s for %s",
    async (table, role, column, key) => {
      const rows = await seenBy(role, here, table);
      const foreign = rows.filter((row) => row[column] !== here[key]);
      expect(foreign).toEqual([]);
      if (role.startsWith("province")) expect(rows.length).toBeGreaterThan(0);
    },
  );

  it.each(PLACED)("%s for nobody: without a scope there is nothing", async (table) => {
    const nobody = asRole("centerMember", here);
    nobody.actor.grants.length = 0;
    expect(await inScope(nobody, (tx) => tx.$queryRawUnsafe(`SELECT * FROM "${table}"`))).toEqual([]);
    expect((await nobody.db.pool.query(`SELECT * FROM "${table}"`)).rows).toEqual([]);
  });

  it.each(PLACED)("%s for headquarters is the whole country", async (table) => {
    const rows = await seenBy("hqEmployment", here, table);
    expect(rows.map((row) => row.province_id)).toEqual(expect.arrayContaining(["IR-09", "IR-29"]));
  });

  it("center: province, office and center each see their own", async () => {
    const ids = async (role: Role) => (await seenBy(role, here, "center")).map((row) => row.id);
    expect(await ids("centerChair")).toEqual([here.centerId]);
    expect(await ids("officeEmployment")).toEqual([here.centerId]);
    expect(await ids("provinceEmployment")).toContain(here.centerId);
    expect(await ids("provinceEmployment")).not.toContain(elsewhere.centerId);
  });

  it("beneficiary: the people of one's office, also for its centers", async () => {
    for (const role of ["officeEmployment", "centerMember", "caseworker"] as const) {
      const rows = await seenBy(role, here, "beneficiary");
      expect(rows.length, role).toBe(1);
      expect(rows[0], role).toMatchObject({ office_id: here.officeId });
    }
  });

  it("month_summary: provinces and offices see their own sums, centers none", async () => {
    const areas = async (role: Role) =>
      new Set((await seenBy(role, here, "month_summary")).map((row) => row.province_id));
    expect(await areas("provinceEmployment")).toEqual(new Set(["IR-09"]));
    expect(
      (await seenBy("officeEmployment", here, "month_summary")).every(
        (row) => row.office_id === here.officeId,
      ),
    ).toBe(true);
    expect(await seenBy("centerChair", here, "month_summary")).toEqual([]);
  });

  it.each(["user", "role_grant", "session"])(
    "%s: one's own rows only; the administrator manages the first two",
    async (table) => {
      const username = `wall-${randomUUID().slice(0, 8)}`;
      const [user] = await asOwner<{ id: number }>(
        `INSERT INTO "user" (username, name) VALUES ($1, 'کاربر') RETURNING id`,
        [username],
      );
      await asOwner("INSERT INTO role_grant (user_id, role) VALUES ($1, 'hqEmployment')", [user?.id]);
      await asOwner("INSERT INTO session (id, user_id) VALUES (gen_random_uuid(), $1)", [user?.id]);
      const own = asRole("hqEmployment", here);
      own.actor.userId = user?.id ?? 0;
      const rows = await inScope(own, (tx) =>
        tx.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${table}"`),
      );
      expect(rows).toHaveLength(1);
      expect(await seenBy("hqEmployment", here, table)).toEqual([]);
      const administrator = await seenBy("administrator", here, table);
      expect(administrator.some((row) => row[table === "user" ? "id" : "user_id"] === user?.id)).toBe(
        table !== "session",
      );
    },
  );

  it.each(CLOSED)("%s: closed to every statement of the application", async (table) => {
    await expect(seenBy("administrator", here, table)).rejects.toThrow(/permission denied/);
  });
});

describe("writing beyond the scope fails in the database itself", () => {
  it.each(PLACED.filter((table) => !["event", "entry_beneficiary", "evidence_file"].includes(table)))(
    "%s of another province cannot be changed",
    async (table) => {
      const column =
        table === "center_target"
          ? "target = target"
          : table === "board_member"
            ? "name = name"
            : "version = version";
      const changed = await inScope(asRole("provinceEmployment", here), (tx) =>
        tx.$executeRawUnsafe(`UPDATE "${table}" SET ${column} WHERE province_id = 'IR-29'`),
      );
      expect(changed).toBe(0);
    },
  );

  it("a month of another center cannot be inserted", async () => {
    const { centerId, officeId, provinceId } = elsewhere;
    await expect(
      inScope(
        asRole("provinceEmployment", here),
        (tx) =>
          tx.$executeRaw`INSERT INTO monthly_performance (center_id, month, office_id, province_id) VALUES (${centerId}, '1405-01', ${officeId}, ${provinceId})`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it("a month cannot be smuggled in under a center's name and another place", async () => {
    const { officeId, provinceId } = here;
    await expect(
      inScope(
        asRole("provinceEmployment", here),
        (tx) =>
          tx.$executeRaw`INSERT INTO monthly_performance (center_id, month, office_id, province_id) VALUES (${elsewhere.centerId}, '1405-01', ${officeId}, ${provinceId})`,
      ),
    ).rejects.toThrow(/foreign key/);
  });

  it("an event is written in one's own name only", async () => {
    await expect(
      inScope(
        asRole("provinceEmployment", here),
        (tx) =>
          tx.$executeRaw`INSERT INTO event (at, request_id, actor_id, actor_name, kind, subject, subject_id) VALUES (now(), gen_random_uuid(), 1, 'دیگری', 'x', 'x', 'x')`,
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe("what has happened stays", () => {
  it.each([
    "UPDATE event SET note = 'x'",
    "DELETE FROM event",
    "TRUNCATE event",
    "UPDATE policy_version SET cap_rial = 1",
    "DELETE FROM monthly_performance",
  ])("%s is refused, even to the owner", async (statement) => {
    await expect(asOwner(statement)).rejects.toThrow(/append-only/);
  });

  it.each(["UPDATE event SET note = 'x'", "DELETE FROM event"])(
    "%s: the application has no such right at all",
    async (statement) => {
      await expect(
        inScope(asRole("hqEmployment", here), (tx) => tx.$executeRawUnsafe(statement)),
      ).rejects.toThrow(/permission denied/);
    },
  );
});

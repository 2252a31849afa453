import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "@/lib/server/scope";
import { createMessages, createPerson, kindsTold } from "@/tests/server/inbox/inbox-world";
import { asOwner, asRole, createCenter, type TestPlace } from "@/tests/support/world";

type Person = Awaited<ReturnType<typeof createPerson>>;

let place: TestPlace;
let own: Person;
let other: Person;

beforeAll(async () => {
  place = await createCenter();
  [own, other] = [await createPerson("centerChair", place), await createPerson("centerExecutive", place)];
  for (const { id } of [own, other]) await createMessages(id, 2);
});

const run = (text: string, { ctx }: Person = own) =>
  inScope(ctx, (tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(text));
const NOTIFY =
  "SELECT notify_roles('{centerChair,centerExecutive}', 'IR-09', $1, $2, $3, 'month.returned', 'عنوان', 'متن', '/centers', now()) AS told";

describe("messages", () => {
  it("are read by the one to whom they were written, whatever the role", async () => {
    expect((await run("SELECT user_id FROM notification")).map((row) => row.user_id)).toEqual([
      own.id,
      own.id,
    ]);
    for (const role of ["administrator", "hqEmployment", "provinceManager", "auditor"] as const)
      expect(
        await inScope(asRole(role, place), (tx) => tx.$queryRawUnsafe("SELECT id FROM notification")),
      ).toEqual([]);
  });

  it("are not there without a scope", async () => {
    expect((await own.ctx.db.pool.query("SELECT id FROM notification")).rows).toEqual([]);
  });

  it("change in nothing but that they have been read", async () => {
    for (const change of [
      "title = 'x'",
      "body = 'x'",
      "href = '/'",
      "user_id = 1",
      "sms_at = now()",
      "once_key = 'x'",
    ])
      await expect(run(`UPDATE notification SET ${change}`)).rejects.toThrow(/permission denied/);
    await run("UPDATE notification SET read_at = now()");
    const read = await asOwner(
      "SELECT user_id FROM notification WHERE read_at IS NOT NULL AND user_id = ANY ($1)",
      [[own.id, other.id]],
    );
    expect(read).toEqual([{ user_id: own.id }, { user_id: own.id }]);
  });

  it("are neither written nor removed by a statement of the application", async () => {
    const written =
      "INSERT INTO notification (user_id, once_key, kind, title, body, href, created_at) VALUES (1, 'k', 'k', 't', 'b', '/', now())";
    for (const text of [written, "DELETE FROM notification", "TRUNCATE notification"])
      await expect(run(text)).rejects.toThrow(/permission denied/);
  });

  it("lead to pages of this portal only", async () => {
    const of = (href: string) =>
      asOwner(
        "INSERT INTO notification (user_id, once_key, kind, title, body, href, created_at) VALUES ($1, $2, 'k', 't', 'b', $2, now())",
        [own.id, href],
      );
    for (const href of ["https://elsewhere.example", "//elsewhere.example", "javascript:alert(1)"])
      await expect(of(href)).rejects.toThrow(/notification_text/);
  });
});

describe("telling", () => {
  const at = (once: string) => [place.officeId, place.centerId, once];

  it("is refused outside of somebody's command", async () => {
    await expect(own.ctx.db.pool.query(NOTIFY, at("nobody"))).rejects.toThrow(/nobody tells this/);
  });

  it("reaches everybody with one of the roles at the place, once, but not whoever does it", async () => {
    const tell = () =>
      inScope(own.ctx, (tx) => tx.$queryRawUnsafe<{ told: number }[]>(NOTIFY, ...at("once")));
    expect(await tell()).toEqual([{ told: 1 }]);
    expect(await tell()).toEqual([{ told: 0 }]);
    expect(await kindsTold(other.id)).toHaveLength(3);
    expect(await kindsTold(own.id)).toHaveLength(2);
  });

  it("is possible for the owner's programs, to everybody", async () => {
    expect(await asOwner(NOTIFY, at("owner"))).toEqual([{ told: 2 }]);
  });

  it("leaves out who may no longer sign in, and other places", async () => {
    const gone = await createPerson("centerChair", place);
    await asOwner(`UPDATE "user" SET disabled_at = now() WHERE id = $1`, [gone.id]);
    const elsewhere = await createPerson("centerChair", await createCenter());
    const above = await createPerson("officeEmployment", place);
    expect(await asOwner(NOTIFY, at("exactly"))).toEqual([{ told: 2 }]);
    for (const { id } of [gone, elsewhere, above]) expect(await kindsTold(id)).toEqual([]);
  });
});

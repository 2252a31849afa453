import { beforeEach, describe, expect, it } from "vitest";
import { findActor } from "@/lib/server/account/session";
import { database } from "@/lib/server/db";
import { openMessage, readAllMessages } from "@/lib/server/inbox/commands";
import { getInbox } from "@/lib/server/inbox/query";
import { ROLES } from "@/lib/domain/organisation/role";
import { createAccount, openSession } from "@/tests/support/accounts";
import { asOwner, codeOf, createCenter, NOW } from "@/tests/support/world";
import { createMessages, createPerson, toldTo } from "./inbox-world";

type Person = Awaited<ReturnType<typeof createPerson>>;
let own: Person;
let other: Person;

beforeEach(async () => {
  const place = await createCenter();
  [own, other] = [await createPerson("centerChair", place), await createPerson("centerExecutive", place)];
});

const titles = async (page?: string) => (await getInbox(own.ctx, page)).messages.map(({ title }) => title);
const range = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `پیام ${from - index}`);

describe("the inbox", () => {
  it("says when there is nothing", async () => {
    await createMessages(other.id, 2);
    expect(await getInbox(own.ctx, undefined)).toMatchObject({
      messages: [],
      unread: 0,
      page: 1,
      pages: 1,
      newest: null,
    });
  });

  it("shows one's own, the unread first, newest first, page by page", async () => {
    const ids = await createMessages(own.id, 25);
    await createMessages(other.id, 3);
    await openMessage(own.ctx, { id: BigInt(ids[24] ?? 0) });
    expect(await titles()).toEqual(range(24, 5));
    expect(await titles("2")).toEqual([...range(4, 1), "پیام 25"]);
    expect(await getInbox(own.ctx, "2")).toMatchObject({ unread: 24, page: 2, pages: 2, newest: ids[24] });
  });

  it.each(["0", "-1", "99", "1.5", "x", "", "9".repeat(30), "۲"])("page %j is a page", async (page) => {
    await createMessages(own.id, 3);
    expect(await titles(page)).toEqual(range(3, 1));
  });

  it("tells kind and time as people read them", async () => {
    await createMessages(own.id, 1);
    const { messages } = await getInbox(own.ctx, undefined);
    expect(messages).toMatchObject([
      { tag: { tone: "warning", label: "بازگردانده‌شده" }, at: "۲۰ آبان ۱۴۰۵، ساعت ۱۲:۰۱", read: false },
    ]);
  });
});

describe("reading", () => {
  it("a message gives where it leads and marks it, the first time only", async () => {
    const [id = ""] = await createMessages(own.id, 1);
    expect(await openMessage(own.ctx, { id: BigInt(id) })).toEqual({ ok: true, value: { href: "/centers" } });
    const later = { ...own.ctx, now: new Date(NOW.getTime() + 1000) };
    expect(codeOf(await openMessage(later, { id: BigInt(id) }))).toBe("ok");
    expect(await toldTo(own.id)).toMatchObject([{ readAt: NOW }]);
  });

  it("somebody else's, or one that is not there, is not found and stays as it was", async () => {
    const [id = ""] = await createMessages(other.id, 1);
    for (const foreign of [BigInt(id), 2n ** 62n])
      expect(codeOf(await openMessage(own.ctx, { id: foreign }))).toBe("notFound");
    expect(await toldTo(other.id)).toMatchObject([{ readAt: null }]);
  });

  it("all of them marks one's own up to the newest that was seen", async () => {
    const ids = await createMessages(own.id, 3);
    await createMessages(other.id, 1);
    expect(await readAllMessages(own.ctx, { until: BigInt(ids[1] ?? 0) })).toEqual({ ok: true, value: 2 });
    expect(await readAllMessages(own.ctx, { until: BigInt(ids[1] ?? 0) })).toEqual({ ok: true, value: 0 });
    expect((await toldTo(own.id)).map(({ readAt }) => readAt !== null)).toEqual([true, true, false]);
    expect(await toldTo(other.id)).toMatchObject([{ readAt: null }]);
  });

  it("at the same time twice marks once", async () => {
    const ids = await createMessages(own.id, 20);
    const until = BigInt(ids[19] ?? 0);
    const counts = await Promise.all(Array.from({ length: 5 }, () => readAllMessages(own.ctx, { until })));
    expect(counts.reduce((sum, result) => sum + (result.ok ? result.value : 0), 0)).toBe(20);
  });

  it.each(ROLES.filter((role) => role !== "entrepreneur"))("is for everybody: %s", async (role) => {
    const person = await createPerson(role, await createCenter());
    const [id = ""] = await createMessages(person.id, 1);
    expect((await getInbox(person.ctx, undefined)).messages).toHaveLength(1);
    expect(codeOf(await openMessage(person.ctx, { id: BigInt(id) }))).toBe("ok");
  });
});

describe("the number of unread messages", () => {
  it("comes with the session, counted up to one hundred", async () => {
    const { id, username } = await createAccount("auditor");
    const session = await openSession(username);
    const unread = async () => (await findActor(database(), session))?.unread;
    expect(await unread()).toBe(0);
    await createMessages(id, 3);
    expect(await unread()).toBe(3);
    await asOwner("UPDATE notification SET read_at = now() WHERE user_id = $1", [id]);
    expect(await unread()).toBe(0);
    await createMessages(id, 120);
    expect(await unread()).toBe(100);
  });
});

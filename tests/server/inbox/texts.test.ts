import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { ok, refuse } from "@/lib/domain/shared/result";
import { sendTexts } from "@/lib/ops/nightly/send-texts";
import type { SmsGateway } from "@/lib/server/sms/gateway";
import { asOwner, createCenter, NOW } from "@/tests/support/world";
import { createMessages, createPerson, toldTo } from "./inbox-world";

const ownerUrl = () => String(process.env.DATABASE_URL);
const never = new AbortController().signal;
const LATER = new Date(NOW.getTime() + 3_600_000);

let userId: number;
beforeEach(async () => {
  await asOwner("DELETE FROM notification");
  userId = (await createPerson("centerChair", await createCenter())).id;
  await asOwner(`UPDATE "user" SET mobile = '09150001122' WHERE id = $1`, [userId]);
});

/** Takes messages on, unless told to fail. */
function phone(fails: (text: string) => boolean = () => false) {
  const taken: string[] = [];
  const gateway: SmsGateway = {
    send: (mobile, text) => {
      if (fails(text)) return Promise.resolve(refuse("messageNotSent"));
      taken.push(`${mobile} ${text.split("\n")[1] ?? ""}`);
      return Promise.resolve(ok(null));
    },
  };
  return { taken, gateway };
}
const send = (gateway: SmsGateway, now = LATER) => sendTexts(ownerUrl(), gateway, never, now);

describe("text messages", () => {
  it("say the title alone, to those who have a mobile, once", async () => {
    await createMessages(userId, 1);
    const { taken, gateway } = phone();
    expect(await send(gateway)).toBe(1);
    expect(await send(gateway)).toBe(0);
    expect(taken).toEqual(["09150001122 پیام 1"]);
    expect(await toldTo(userId)).toMatchObject([{ smsAt: LATER, readAt: null }]);
  });

  it.each([
    ["without a mobile", `UPDATE "user" SET mobile = NULL WHERE id = $1`],
    ["who may no longer sign in", `UPDATE "user" SET disabled_at = now() WHERE id = $1`],
    ["who have read it already", "UPDATE notification SET read_at = now() WHERE user_id = $1"],
    ["of a kind that stays in the portal", "UPDATE notification SET kind = 'plan.agreed' WHERE user_id = $1"],
    [
      "after two days",
      "UPDATE notification SET created_at = created_at - interval '2 days' WHERE user_id = $1",
    ],
  ])("are not sent to people %s", async (_, change) => {
    await createMessages(userId, 1);
    await asOwner(change, [userId]);
    const { taken, gateway } = phone();
    expect(await send(gateway)).toBe(0);
    expect(taken).toEqual([]);
    expect(await toldTo(userId)).toMatchObject([{ smsAt: null }]);
  });

  it("that are not taken on stay in the portal, are told, and are tried again; the others go out", async () => {
    await createMessages(userId, 3);
    const broken = phone((text) => text.includes("پیام 3"));
    await expect(send(broken.gateway)).rejects.toThrow("1 text messages were not taken on; 2 were sent");
    expect((await toldTo(userId)).map(({ smsAt }) => smsAt !== null)).toEqual([true, true, false]);
    const mended = phone();
    expect(await send(mended.gateway)).toBe(1);
    expect(mended.taken).toEqual(["09150001122 پیام 3"]);
  });

  it("go out all, though the database takes the table for one of a single row", async () => {
    await createMessages(userId, 1);
    await asOwner("VACUUM ANALYZE notification");
    await createMessages(userId, 2);
    const { taken, gateway } = phone();
    expect(await send(gateway)).toBe(3);
    expect(taken).toHaveLength(3);
  });

  it("stop where the gateway takes nothing on", async () => {
    await createMessages(userId, 30);
    let asked = 0;
    const { gateway } = phone(() => (asked += 1) > 0);
    await expect(send(gateway)).rejects.toThrow();
    expect(asked).toBe(10);
    expect((await toldTo(userId)).every(({ smsAt }) => smsAt === null)).toBe(true);
  });

  it("go out once each, however many portals send at once", async () => {
    await createMessages(userId, 20);
    const { taken, gateway } = phone();
    const slow: SmsGateway = { send: async (...message) => (await wait(5), gateway.send(...message)) };
    const sent = await Promise.all(Array.from({ length: 4 }, () => send(slow)));
    expect(sent.reduce((sum, count) => sum + count)).toBe(20);
    expect(new Set(taken).size).toBe(20);
    expect(taken).toHaveLength(20);
  });

  it("of a process that is killed while sending are not sent twice", async () => {
    await createMessages(userId, 2);
    const killed: SmsGateway = { send: () => Promise.reject(new Error("killed")) };
    await expect(send(killed)).rejects.toThrow("killed");
    const { taken, gateway } = phone();
    expect(await send(gateway)).toBe(1);
    expect(taken).toEqual(["09150001122 پیام 2"]);
  });

  it("end when the portal is told to stop", async () => {
    await createMessages(userId, 3);
    const stopping = new AbortController();
    const { taken, gateway } = phone();
    const once: SmsGateway = { send: (...message) => (stopping.abort(), gateway.send(...message)) };
    expect(await sendTexts(ownerUrl(), once, stopping.signal, LATER)).toBe(1);
    expect(taken).toHaveLength(1);
  });
});

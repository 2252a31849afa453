import { describe, expect, it } from "vitest";
import { can } from "@/lib/domain/access/policy";
import { nextNoticeStatus, NOTICE_STATUSES, type NoticeAction } from "@/lib/domain/licensing/notice-workflow";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { Result } from "@/lib/domain/shared/result";
import { decideNotice, recordHearing, replyToNotice } from "@/lib/server/notice/commands";
import { serveNotice } from "@/lib/server/notice/serve";
import type { Context } from "@/lib/server/scope";
import { day, noticeOf, setNotice } from "@/tests/server/notice/notice-world";
import { createLicensed } from "@/tests/support/licensing";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";

type Key = { centerId: string; noticeId: number; version: number };
const texts = { reply: "پاسخ مرکز به اخطار", hearing: "شرح جلسهٔ استماع", reason: "دلیل تصمیم" };

const commands: Record<NoticeAction, (ctx: Context, key: Key) => Promise<Result<unknown>>> = {
  reply: (ctx, key) => replyToNotice(ctx, { ...key, reply: texts.reply }),
  hear: (ctx, key) => recordHearing(ctx, { ...key, heardOn: day("2026-10-01"), hearing: texts.hearing }),
  lift: (ctx, key) => decideNotice(ctx, { ...key, decision: "lift", reason: texts.reason, until: null }),
  suspend: (ctx, key) =>
    decideNotice(ctx, { ...key, decision: "suspend", reason: texts.reason, until: day("2027-02-01") }),
};
const rights = {
  reply: ["notice.reply"],
  hear: ["notice.serve"],
  lift: ["notice.serve"],
  suspend: ["notice.serve", "license.govern"],
} as const;
const serve = (ctx: Context, { centerId }: TestPlace) =>
  serveNotice(ctx, { centerId, replyBy: day("2026-11-30"), text: "متن اخطار به اندازهٔ کافی بلند." });

async function setLicense({ centerId }: TestPlace) {
  await asOwner("UPDATE center SET status = 'active' WHERE id = $1", [centerId]);
  await asOwner(
    "UPDATE license SET status = 'active', suspended_until = NULL, reason = NULL WHERE center_id = $1",
    [centerId],
  );
}

describe("every role tries every step in every state of a notice", () => {
  it.each(ROLES)("%s", async (role: Role) => {
    const place = await createLicensed("active");
    const ctx = asRole(role, place);
    for (const status of NOTICE_STATUSES) {
      for (const action of Object.keys(commands) as NoticeAction[]) {
        await setLicense(place);
        const noticeId = await setNotice(place, status);
        const before = await noticeOf(place);
        const result = await commands[action](ctx, { centerId: place.centerId, noticeId, version: 1 });
        const allowed = rights[action].every((right) => can(ctx.actor, right, place).ok);
        const next = nextNoticeStatus(status, action);
        const expected = allowed && next.ok ? next.value : null;
        const after = await noticeOf(place);
        const label = `${role} ${action} ${status}: ${codeOf(result)}`;
        expect(result.ok, label).toBe(expected !== null);
        if (!expected) {
          expect(after, label).toEqual(before);
          if (!allowed)
            expect(codeOf(result), label).toBe(
              ["caseworker", "administrator", "entrepreneur"].includes(role) ? "notFound" : "notAllowed",
            );
          continue;
        }
        expect(after, label).toMatchObject({ status: expected, version: 2 });
        expect(after?.license, label).toBe(action === "suspend" ? "suspended" : "active");
        const told = { reply: "answered", hear: "heard", lift: "lifted", suspend: "suspended" }[action];
        expect(after?.events.slice(before?.events.length), label).toEqual(
          action === "suspend" ? ["license.suspended", `notice.${told}`] : [`notice.${told}`],
        );
      }
    }
  });

  it.each(ROLES)(
    "%s serves a notice on a silent center only as a department of its province",
    async (role) => {
      const place = await createLicensed("active");
      const result = await serve(asRole(role, place), place);
      const allowed = role === "provinceEmployment" || role === "provinceParticipation";
      expect(codeOf(result)).toBe(allowed ? "ok" : role === "entrepreneur" ? "notFound" : "notAllowed");
      expect((await noticeOf(place))?.status ?? null).toBe(allowed ? "served" : null);
    },
  );

  it.each(
    ROLES.filter((role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role)),
  )("%s of another province finds neither notice nor center", async (role) => {
    const place = await createLicensed("active", "IR-09");
    const elsewhere = await createLicensed("active", "IR-29");
    const ctx = asRole(role, elsewhere);
    expect(codeOf(await serve(ctx, place))).toBe("notFound");
    for (const status of NOTICE_STATUSES) {
      const noticeId = await setNotice(place, status);
      const before = await noticeOf(place);
      for (const action of Object.keys(commands) as NoticeAction[]) {
        for (const centerId of [place.centerId, elsewhere.centerId])
          expect(codeOf(await commands[action](ctx, { centerId, noticeId, version: 1 }))).toBe("notFound");
      }
      expect(await noticeOf(place)).toEqual(before);
    }
  });
});

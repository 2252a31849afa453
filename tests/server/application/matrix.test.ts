import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Action, can } from "@/lib/domain/access/policy";
import type { ApplicationStep } from "@/lib/domain/licensing/application-input";
import {
  APPLICATION_STATUSES,
  type ApplicationAction,
  nextApplicationStatus,
} from "@/lib/domain/licensing/application-workflow";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import type { Result } from "@/lib/domain/shared/result";
import { recordDecision } from "@/lib/server/application/decide";
import { issueLicense } from "@/lib/server/application/issue";
import { renameProposedCenter, savePart } from "@/lib/server/application/prepare";
import {
  endorseApplication,
  rejectApplication,
  returnApplication,
  reviewParts,
  startReview,
} from "@/lib/server/application/review";
import { submitApplication } from "@/lib/server/application/submit";
import type { Context } from "@/lib/server/scope";
import { buildContent } from "@/tests/domain/licensing/build-application-form";
import { PDF } from "@/tests/support/files";
import { asOwner, asRole, codeOf, type TestPlace } from "@/tests/support/world";
import { addPdf, createOffice, decision, validUntil } from "./application-world";
import { quickly, setState } from "./quick-states";

type Command = {
  run: (ctx: Context, step: ApplicationStep & { placeVersion: number }) => Promise<Result<unknown>>;
  action: ApplicationAction;
  right: Action & `${"application" | "license"}.${string}`;
  /** steps move the application itself; an edit leaves its state, and sometimes its version */
  keepsVersion?: true;
};
const prepare = { action: "edit", right: "application.prepare" } as const;
const review = { right: "application.review" } as const;
const decide = { right: "application.recordDecision" } as const;

const commands = {
  savePart: {
    run: (ctx, { number, placeVersion }) =>
      savePart(ctx, {
        number,
        part: "place",
        version: placeVersion,
        content: buildContent("place", { "fields.address": `خیابان ${randomUUID()}` }),
      }),
    ...prepare,
    keepsVersion: true,
  },
  rename: { run: (ctx, step) => renameProposedCenter(ctx, { ...step, centerName: "نامی دیگر" }), ...prepare },
  addFile: {
    run: (ctx, { number }) => addPdf(ctx, number, "place", Buffer.concat([PDF, Buffer.from(randomUUID())])),
    ...prepare,
    keepsVersion: true,
  },
  submit: { run: submitApplication, action: "submit", right: "application.prepare" },
  startReview: { run: startReview, action: "review", ...review },
  return: { run: (ctx, step) => returnApplication(ctx, { ...step, note: "" }), action: "return", ...review },
  reject: {
    run: (ctx, step) => rejectApplication(ctx, { ...step, reason: "دلیل آزمون" }),
    action: "reject",
    ...review,
  },
  endorse: { run: endorseApplication, action: "endorse", right: "application.endorse" },
  approve: {
    run: (ctx, step) => recordDecision(ctx, { ...step, ...decision }),
    action: "recordApproval",
    ...decide,
  },
  decline: {
    run: (ctx, step) =>
      recordDecision(ctx, { ...step, ...decision, decision: "declined", note: "دلیل آزمون" }),
    action: "recordDecline",
    ...decide,
  },
  issue: {
    run: (ctx, step) => issueLicense(ctx, { ...step, validUntil }),
    action: "issue",
    right: "license.issue",
  },
} satisfies Record<string, Command>;
type Step = keyof typeof commands;
const STEPS = Object.keys(commands) as Step[];

/** All that a step could touch. */
const snapshot = async (number: string) => {
  const [row] = await asOwner<
    Record<string, unknown> & Record<"version" | "events" | "placeVersion", number>
  >(
    `SELECT status, version, revision, center_name, (SELECT count(*)::integer FROM event WHERE subject_id = a.number) AS events,
       (SELECT count(*)::integer FROM license WHERE application_number = a.number) AS licenses,
       (SELECT count(*)::integer FROM center WHERE office_id = a.office_id) AS centers,
       (SELECT count(*)::integer FROM licensing_file WHERE application_number = a.number) AS files,
       (SELECT count(*)::integer FROM application_revision WHERE application_number = a.number) AS revisions,
       (SELECT p.version FROM application_part p WHERE application_number = a.number AND part = 'place') AS "placeVersion",
       (SELECT md5(string_agg(p::text, '' ORDER BY part)) FROM application_part p WHERE application_number = a.number) AS parts
     FROM license_application a WHERE number = $1`,
    [number],
  );
  if (!row) throw new Error("no such application");
  return row;
};

/** A return needs a part that is sent back; every other step one in which all are accepted. */
const sendBack = (number: string, back: boolean) =>
  asOwner(
    `UPDATE application_part SET review = $2, review_reason = 'دلیل' WHERE application_number = $1 AND part = 'place'`,
    [number, back ? "returned" : "accepted"],
  );

const newWorld = async (): Promise<TestPlace> => createOffice("IR-09", 50);

describe("every role tries every step in every state of an application [S1 ب]", () => {
  it.each(ROLES)("%s", async (role: Role) => {
    const place = await newWorld();
    const number = await quickly(place, "draft");
    for (const status of APPLICATION_STATUSES) {
      await setState(number, status);
      let before = await snapshot(number);
      for (const name of STEPS) {
        const { run, action, right, ...command }: Command = commands[name];
        if (name === "return") {
          await sendBack(number, true);
          before = await snapshot(number);
        }
        const { version, placeVersion } = before;
        const ctx = asRole(role, place);
        const result = await run(ctx, { number, version, placeVersion });
        const subject = { ...place, centerId: null, hands: [] };
        const next = nextApplicationStatus(status, action);
        const expected = next.ok && can(ctx.actor, right, subject).ok ? next.value : null;
        const after = await snapshot(number);
        const label = `${role} ${name} ${status}: ${codeOf(result)}`;
        expect(result.ok, label).toBe(expected !== null);
        if (!can(ctx.actor, "application.view", subject).ok) expect(codeOf(result), label).toBe("notFound");
        if (expected === null) expect(after, label).toEqual(before);
        else
          expect(after, label).toMatchObject({
            status: expected,
            version: version + (command.keepsVersion ? 0 : 1),
            events: before.events + 1,
            licenses: expected === "licensed" ? 1 : 0,
          });
        if (expected !== null || name === "return") {
          await setState(number, status);
          before = await snapshot(number);
        }
      }
    }
  });

  const narrow: Role[] = ROLES.filter(
    (role) => !["hqEmployment", "hqParticipation", "auditor", "administrator"].includes(role),
  );
  it.each(narrow)(
    "%s of another province finds no such application, whatever its state",
    async (role: Role) => {
      const place = await newWorld();
      const elsewhere = await createOffice("IR-29", 50);
      const number = await quickly(place, "draft");
      for (const status of APPLICATION_STATUSES) {
        await setState(number, status);
        const before = await snapshot(number);
        for (const name of STEPS) {
          const { version, placeVersion } = before;
          const result = await commands[name].run(asRole(role, elsewhere), { number, version, placeVersion });
          expect(codeOf(result), `${name} ${status}`).toBe("notFound");
        }
        expect(await snapshot(number)).toEqual(before);
      }
    },
  );

  it("parts are decided about by the employment department alone, and only under review", async () => {
    const place = await newWorld();
    const number = await quickly(place, "draft");
    for (const status of APPLICATION_STATUSES) {
      await setState(number, status);
      let before = await snapshot(number);
      for (const role of ROLES) {
        const ctx = asRole(role, place);
        const decisions = [
          {
            part: "place" as const,
            version: before.placeVersion,
            decision: "returned" as const,
            reason: "دلیل آزمون",
          },
        ];
        const result = await reviewParts(ctx, { number, decisions });
        const allowed = status === "underReview" && role === "provinceEmployment";
        expect(result.ok, `${role} ${status}: ${codeOf(result)}`).toBe(allowed);
        const after = await snapshot(number);
        if (!allowed) expect(after, `${role} ${status}`).toEqual(before);
        before = after;
      }
    }
  });
});

import { expect, it } from "vitest";
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  isPending,
  timeOnDesks,
} from "@/lib/domain/licensing/application-workflow";
import { storedContent, parsePart } from "@/lib/domain/licensing/feasibility/content";
import { changesBetween, isSameContent } from "@/lib/domain/licensing/feasibility/changes";
import { gapsOf } from "@/lib/domain/licensing/feasibility/gaps";
import { partSpec } from "@/lib/domain/licensing/feasibility/parts";
import { typedValue } from "@/lib/domain/licensing/feasibility/shown";
import { todayInTehran } from "@/lib/domain/shared/calendar-date";
import { byKey, demoOfLicensing } from "@/tests/support/demo-licensing";

const { demo, parts, files, revisions, events } = demoOfLicensing();
const statusOf = (value: object | null) => (value as { status?: ApplicationStatus } | null)?.status;

it("has applications in every state, in rich and in thin provinces", () => {
  const states = new Set(demo.license_application.map(({ status }) => status));
  expect([...states].sort()).toEqual([...APPLICATION_STATUSES].sort());
  const pending = demo.license_application.filter(({ status }) => isPending(status));
  expect(new Set(pending.map(({ province_id: province }) => province)).size).toBeGreaterThan(8);
});

it("tells in events how each application came to its state, and adds up the time on each desk", () => {
  for (const application of demo.license_application) {
    const trail = (events.get(application.number) ?? []).filter(({ after }) => statusOf(after));
    const changes = trail.map(({ at, after }) => ({
      status: statusOf(after) as ApplicationStatus,
      at: new Date(at),
    }));
    expect(changes[0]).toEqual({ status: "draft", at: new Date(application.created_at) });
    expect(changes.at(-1)).toEqual({ status: application.status, at: new Date(application.status_at) });
    expect(trail.slice(1).map(({ before }) => statusOf(before))).toEqual(
      trail.slice(0, -1).map(({ after }) => statusOf(after)),
    );
    expect(trail.every(({ at }, index) => index === 0 || at > (trail[index - 1]?.at ?? ""))).toBe(true);
    const spent = timeOnDesks(changes, new Date(application.status_at));
    expect({
      office: application.office_seconds * 1000,
      employment: application.employment_seconds * 1000,
      council: application.council_seconds * 1000,
      participation: application.participation_seconds * 1000,
    }).toEqual(spent);
    expect(application.version).toBe(trail.length);
    expect(application.revision).toBe(trail.filter(({ kind }) => kind === "application.submitted").length);
  }
});

it("has complete forms wherever one was submitted, written as the form itself would store them [S1 ب-1-8]", () => {
  for (const { number, status } of demo.license_application) {
    const own = parts.get(number) ?? [];
    for (const { part, content, saved_at: at } of own) {
      expect(storedContent.parse(content)).toEqual(content);
      const spec = partSpec(part);
      const typed = {
        fields: Object.fromEntries(
          spec.fields.map((field) => [field.name, typedValue(field, content.fields[field.name] ?? null)]),
        ),
        rows: Object.fromEntries(
          content.rows.map((row, index) => [
            index,
            Object.fromEntries(
              (spec.rows?.fields ?? []).map((field) => [
                field.name,
                typedValue(field, row[field.name] ?? null),
              ]),
            ),
          ]),
        ),
      };
      const parsed = parsePart(part, typed, todayInTehran(new Date(at)));
      expect(parsed.ok && isSameContent(parsed.value, content), JSON.stringify([part, typed, parsed])).toBe(
        true,
      );
    }
    const documents = byKey(files.get(number) ?? [], ({ subject }) => subject);
    const form = new Map(
      own.map(({ part, content }) => [
        part,
        { content, documents: documents.get(part)?.length ?? 0, returned: false },
      ]),
    );
    const gaps = gapsOf({ parts: form, elsewhere: new Map() });
    if (status === "draft") expect(gaps).not.toEqual([]);
    else expect(gaps, number).toEqual([]);
  }
});

it("keeps what was submitted each time; what came back differs in the parts that were sent back", () => {
  let again = 0;
  for (const { number, revision, status } of demo.license_application) {
    const own = revisions.get(number) ?? [];
    expect(own.map((row) => row.revision)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
    const [first, second] = own;
    if (first && second) {
      again += 1;
      const returned = events.get(number)?.find(({ kind }) => kind === "application.returned")?.after;
      const changed = changesBetween(first.parts, second.parts).map(({ part }) => part);
      expect(changed.sort()).toEqual([...(returned as { parts: string[] }).parts].sort());
    }
    const last = own.at(-1);
    for (const { part, content } of status === "draft" ? [] : (parts.get(number) ?? []))
      expect(last?.parts[part]).toMatchObject(content);
  }
  expect(again).toBeGreaterThan(3);
});

it("reviews as far as each state asks: two reasons for a return, all accepted for an endorsement", () => {
  for (const { number, status } of demo.license_application) {
    const reviews = (parts.get(number) ?? []).map(({ review, review_reason: reason }) => [review, reason]);
    const accepted = reviews.filter(([review]) => review === "accepted").length;
    const returned = reviews.filter(([review, reason]) => review === "returned" && reason).length;
    if (status === "draft") expect(accepted + returned).toBe(0);
    if (status === "returned") expect([accepted, returned]).toEqual([13, 2]);
    if (status === "underReview") expect(accepted).toBeGreaterThan(2);
    if (["endorsed", "councilApproved", "licensed"].includes(status)) expect(accepted).toBe(15);
  }
});

import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/domain/organisation/role";
import { agreementStateOn, isTermInOrder } from "@/lib/domain/licensing/partner-agreement";
import { directoriesOf, mayKeepDirectory, mayReadDirectory } from "@/lib/domain/licensing/partner-directory";
import { addAgreementInput, addContactInput, seenRowInput } from "@/lib/domain/licensing/partner-input";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseInput } from "@/lib/domain/shared/parse-input";
import { buildActor } from "@/tests/support/world";

const day = (text: string) => text as CalendarDate;

describe("an agreement with a partner organisation [S1 هـ]", () => {
  it.each([
    ["runs without an end", null, "2099-01-01", "running"],
    ["runs before its last day", "2026-11-12", "2026-11-11", "running"],
    ["runs on its last day", "2026-11-11", "2026-11-11", "running"],
    ["has ended the day after", "2026-11-10", "2026-11-11", "ended"],
  ])("%s", (_case, endsOn, today, state) => {
    expect(
      agreementStateOn(
        { signedOn: day("2026-01-01"), endsOn: endsOn === null ? null : day(endsOn) },
        day(today),
      ),
    ).toBe(state);
  });

  it.each([
    [null, true],
    ["2026-01-02", true],
    ["2026-01-01", false],
    ["2025-12-31", false],
  ])("signed on 2026-01-01 may end on %s: %s", (endsOn, inOrder) => {
    expect(isTermInOrder({ signedOn: day("2026-01-01"), endsOn: endsOn === null ? null : day(endsOn) })).toBe(
      inOrder,
    );
  });
});

describe("a province's directory", () => {
  const here = { provinceId: "IR-09", officeId: "neyshabur", centerId: "neyshabur-1" };
  const reads: Record<Role, boolean> = {
    hqEmployment: true,
    hqParticipation: true,
    provinceEmployment: true,
    provinceParticipation: true,
    provinceManager: true,
    officeEmployment: true,
    centerChair: true,
    centerExecutive: true,
    centerMember: true,
    caseworker: true,
    auditor: true,
    administrator: false,
    entrepreneur: false,
  };

  it.each(ROLES)("is read by everybody who works in it, kept by its two departments: %s", (role) => {
    const actor = buildActor(role, here);
    const elsewhere = reads[role] && ["hqEmployment", "hqParticipation", "auditor"].includes(role);
    expect(mayReadDirectory(actor, "IR-09")).toBe(reads[role]);
    expect(mayReadDirectory(actor, "IR-29")).toBe(elsewhere);
    expect(mayKeepDirectory(actor, "IR-09")).toBe(
      ["provinceEmployment", "provinceParticipation"].includes(role),
    );
    expect(mayKeepDirectory(actor, "IR-29")).toBe(false);
  });

  it("of an auditor of one province is that province's", () => {
    const auditor = buildActor("auditor", here, {
      grants: [{ role: "auditor", provinceId: "IR-29", officeId: null, centerId: null }],
    });
    expect(directoriesOf(auditor)).toEqual(["IR-29"]);
  });

  it("counts each province once, and none for roles that do not read it", () => {
    const grants = [
      { role: "centerChair" as const, ...here },
      { role: "caseworker" as const, provinceId: "IR-09", officeId: "sabzevar", centerId: null },
      { role: "officeEmployment" as const, provinceId: "IR-04", officeId: "isfahan", centerId: null },
      { role: "administrator" as const, provinceId: null, officeId: null, centerId: null },
    ];
    expect(directoriesOf({ grants })).toEqual(["IR-04", "IR-09"]);
  });
});

describe("what is typed into the directory", () => {
  const entry = { provinceId: "IR-09", organisation: "banks" };

  it("is read with Persian digits, and empty fields are none", () => {
    expect(
      parseInput(addContactInput, {
        ...entry,
        name: " علي  رضايي ",
        post: "",
        phone: "۰۵۱-۳۸۴۴ ۰۰۰۰",
        note: "",
      }),
    ).toMatchObject({ value: { name: "علی رضایی", post: null, phone: "05138440000", note: null } });
    expect(
      parseInput(addAgreementInput, {
        ...entry,
        title: "تفاهم‌نامهٔ وام",
        number: "",
        signedOn: "۱۴۰۵/۸/۱",
        endsOn: "",
        summary: "",
      }),
    ).toMatchObject({ value: { signedOn: "2026-10-23", endsOn: null, number: null, summary: null } });
  });

  it.each([
    ["organisation", { organisation: "nasa" }],
    ["organisation", { organisation: "constructor" }],
    ["provinceId", { provinceId: "خراسان" }],
    ["name", { name: "" }],
    ["name", { name: "ا".repeat(101) }],
    ["phone", { phone: "12345" }],
    ["phone", { phone: "داخلی ۱۲" }],
    ["note", { note: "ا".repeat(501) }],
  ])("refuses a contact for its %s: %j", (field, wrong) => {
    const contact = { ...entry, name: "رابط آزمون", post: "", phone: "", note: "" };
    expect(parseInput(addContactInput, { ...contact, ...wrong })).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });

  it.each([
    ["title", { title: "وام" }],
    ["signedOn", { signedOn: "" }],
    ["signedOn", { signedOn: "۱۴۰۵/۱۳/۰۱" }],
    ["endsOn", { endsOn: "فردا" }],
    ["endsOn", { endsOn: "۱۴۰۵/۰۸/۰۱" }],
    ["endsOn", { endsOn: "۱۴۰۴/۰۸/۰۱" }],
  ])("refuses an agreement for its %s: %j", (field, wrong) => {
    const agreement = {
      ...entry,
      title: "تفاهم‌نامهٔ وام",
      number: "",
      signedOn: "۱۴۰۵/۰۸/۰۱",
      endsOn: "",
      summary: "",
    };
    expect(parseInput(addAgreementInput, { ...agreement, ...wrong })).toMatchObject({
      refusal: { fields: { [field]: expect.any(String) } },
    });
  });

  it.each([{}, { id: "0", version: "1" }, { id: "x", version: "1" }, { id: "1", version: "" }])(
    "refuses a row that is none: %j",
    (row) => {
      expect(parseInput(seenRowInput, row).ok).toBe(false);
    },
  );
});

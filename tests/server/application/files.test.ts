import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { APPLICATION_STATUSES } from "@/lib/domain/licensing/application-workflow";
import type { ApplicationNumber } from "@/lib/domain/licensing/application-number";
import { ROLES } from "@/lib/domain/organisation/role";
import { addLicensingFile, checkFileDoor, removeLicensingFile } from "@/lib/server/application/files";
import { HTML, PDF, PNG } from "@/tests/support/files";
import { asOwner, asRole, codeOf } from "@/tests/support/world";
import {
  addPdf,
  bring,
  createOffice,
  employment,
  eventsOf,
  must,
  office,
  partOf,
  tally,
} from "./application-world";
import { quickly, setState } from "./quick-states";

const newPdf = () => Buffer.concat([PDF, Buffer.from(randomUUID())]);
const filesOf = (number: string, subject: string) =>
  asOwner<{ id: string; name: string; removed_at: Date | null }>(
    "SELECT * FROM licensing_file WHERE application_number = $1 AND subject = $2 AND removed_at IS NULL",
    [number, subject],
  );
const upload = (number: ApplicationNumber, bytes: Uint8Array, name = "مدرک.pdf") => ({
  number,
  subject: "place",
  name,
  bytes,
});

describe("documents of a part, laid by the office while it edits [S1 ب-۱]", () => {
  it("the bytes say what a file is, not its name: others than PDF, JPEG and PNG are refused", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const codes = [];
    for (const bytes of [HTML, Buffer.alloc(0), Buffer.alloc(10 * 1024 * 1024 + 1), PNG])
      codes.push(codeOf(await addLicensingFile(office(place), upload(number, bytes))));
    expect(codes).toEqual(["fileTypeRefused", "fileEmpty", "fileTooLarge", "ok"]);
    expect(await filesOf(number, "place")).toMatchObject([{ media_type: "image/png", name: "مدرک.pdf" }]);
  });

  it("a name is stored as text that deceives nobody, and never empty", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    for (const name of ["\u202Egnp.exe\0", "\0", "ا".repeat(500)])
      await must(addLicensingFile(office(place), upload(number, newPdf(), name)));
    expect((await filesOf(number, "place")).map(({ name }) => name).sort()).toEqual(
      ["gnp.exe", "ا".repeat(120), "مدرک"].sort(),
    );
  });

  it("the same file twice, or ten times at once, is one", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const ctx = office(place);
    const results = await Promise.all(Array.from({ length: 10 }, () => addPdf(ctx, number, "place")));
    expect(tally(results)).toEqual({ ok: 10 });
    expect(new Set(results.map((result) => result.ok && result.value.fileId)).size).toBe(1);
    expect(await filesOf(number, "place")).toHaveLength(1);
    expect((await eventsOf(number)).filter(({ kind }) => kind === "application.fileAdded")).toHaveLength(1);
  });

  it("ten lie with a part, the eleventh is refused until one is taken away", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const ctx = office(place);
    for (let count = 0; count < 10; count++) await must(addPdf(ctx, number, "place", newPdf()));
    const last = newPdf();
    expect(await addPdf(ctx, number, "place", last)).toMatchObject({
      refusal: { code: "tooManyFiles", params: { max: 10 } },
    });
    expect(codeOf(await addPdf(ctx, number, "firms", last))).toBe("ok");
    const [file] = await filesOf(number, "place");
    expect(await must(removeLicensingFile(ctx, { fileId: file?.id ?? "" }))).toEqual({
      number,
      subject: "place",
    });
    expect(codeOf(await addPdf(ctx, number, "place", last))).toBe("ok");
  });

  it("taken away, its row stays for the record; once", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const ctx = office(place);
    const { fileId } = await must(addPdf(ctx, number, "place"));
    const results = await Promise.all([1, 2, 3].map(() => removeLicensingFile(ctx, { fileId })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const [row] = await asOwner<{ removed_at: Date | null }>(
      "SELECT removed_at FROM licensing_file WHERE id = $1",
      [fileId],
    );
    expect(row?.removed_at).toEqual(ctx.now);
    expect((await eventsOf(number)).filter(({ kind }) => kind === "application.fileRemoved")).toHaveLength(1);
    expect((await must(addPdf(ctx, number, "place"))).fileId).not.toBe(fileId);
  });

  it("a part that had been decided about is to be looked at again when its documents change", async () => {
    const place = await createOffice();
    const number = await quickly(place, "returned");
    const { version } = await partOf(number, "place");
    const { fileId } = await must(addPdf(office(place), number, "place"));
    expect(await partOf(number, "place")).toMatchObject({ review: null, version: version + 1 });
    await setState(number, "returned");
    await must(removeLicensingFile(office(place), { fileId }));
    expect(await partOf(number, "place")).toMatchObject({ review: null, version: version + 2 });
    expect(await partOf(number, "firms")).toMatchObject({ review: "accepted", version: 1 });
  });

  it("what lies there is taken away only by who may lay it, and only then", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const { fileId } = await must(addPdf(office(place), number, "place"));
    const remove = async (ctx: Parameters<typeof removeLicensingFile>[0]) =>
      codeOf(await removeLicensingFile(ctx, { fileId }));
    expect(await remove(office(await createOffice()))).toBe("notFound");
    expect(await remove(office(await createOffice("IR-29")))).toBe("notFound");
    expect(await remove(asRole("caseworker", place))).toBe("notFound");
    expect(await remove(employment(place))).toBe("notAllowed");
    await setState(number, "underReview");
    expect(await remove(office(place))).toBe("wrongStep");
    expect(await filesOf(number, "place")).toHaveLength(1);
  });

  it.each([randomUUID(), "", "1", "x'", "\0", `${randomUUID()}0`])(
    "no file has the id %j",
    async (fileId) => {
      const ctx = office(await createOffice());
      expect(codeOf(await removeLicensingFile(ctx, { fileId }))).toBe("notFound");
    },
  );
});

describe("whose turn it is to lay documents", () => {
  it("the council's resolution: those who record the decision, once the form is endorsed [S1 ب-۳-۱]", async () => {
    const place = await createOffice();
    const number = await quickly(place, "draft");
    const allowed: string[] = [];
    for (const status of APPLICATION_STATUSES) {
      await setState(number, status);
      for (const role of ROLES) {
        const ctx = asRole(role, place);
        const door = await checkFileDoor(ctx, { number, subject: "council" });
        const added = await addPdf(ctx, number, "council", newPdf());
        expect(codeOf(added), `${role} ${status}`).toBe(codeOf(door));
        if (added.ok) allowed.push(`${status} ${role}`);
      }
    }
    expect(allowed).toEqual(["endorsed provinceEmployment", "endorsed provinceManager"]);
  });

  it("the opening checklist: each department its own items, once the license is issued [S1 ب-۲-۲, ب-۳-۲]", async () => {
    const place = await createOffice();
    const number = await bring(place, "councilApproved");
    const allowed = async () => {
      const all = [];
      for (const subject of ["networkRegistration", "bankAccount"])
        for (const role of ROLES)
          if ((await addPdf(asRole(role, place), number, subject, newPdf())).ok)
            all.push(`${subject} ${role}`);
      return all;
    };
    expect(await allowed()).toEqual([]);
    await setState(number, "licensed");
    expect(await allowed()).toEqual([]);
    const licensed = await bring(await createOffice("IR-09"), "licensed");
    const [row] = await asOwner<{ office_id: string }>(
      "SELECT office_id FROM license_application WHERE number = $1",
      [licensed],
    );
    const there = { ...place, officeId: row?.office_id ?? "" };
    expect(codeOf(await addPdf(employment(there), licensed, "networkRegistration"))).toBe("ok");
    expect(codeOf(await addPdf(employment(there), licensed, "bankAccount"))).toBe("notAllowed");
    expect(codeOf(await addPdf(asRole("provinceParticipation", there), licensed, "bankAccount"))).toBe("ok");
    await asOwner("UPDATE license SET status = 'active' WHERE application_number = $1", [licensed]);
    expect(codeOf(await addPdf(employment(there), licensed, "networkRegistration", newPdf()))).toBe(
      "wrongStep",
    );
  });

  it.each(["", "board", "member-9", "__proto__", "constructor", "toString", "\0"])(
    "nothing lies under %j",
    async (subject) => {
      const place = await createOffice();
      const number = await quickly(place, "draft");
      expect(codeOf(await addPdf(office(place), number, subject))).toBe("notFound");
      expect(codeOf(await checkFileDoor(office(place), { number, subject }))).toBe("notFound");
    },
  );
});

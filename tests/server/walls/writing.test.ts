import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/organisation/role";
import { inScope } from "@/lib/server/scope";
import type { LicensedPlace } from "@/tests/support/licensing";
import { asOwner, asRole, createCenter } from "@/tests/support/world";
import { filledPlace, PLACED } from "./walls-world";

let here: LicensedPlace;
let elsewhere: LicensedPlace;

beforeAll(async () => {
  here = await filledPlace("IR-09");
  elsewhere = await filledPlace("IR-29");
});

describe("writing beyond the scope fails in the database itself", () => {
  const columns: Record<string, string> = {
    board_member: "name",
    center_duty: "duty",
    licensing_file: "name",
    opening_item: "done_on",
  };
  const kept = ["application_revision", "event"];
  const fixed = [...kept, "center_step", "entry_beneficiary", "evidence_file"];
  it.each(PLACED.filter((table) => !fixed.includes(table)))(
    "%s of another province cannot be changed",
    async (table) => {
      const column = columns[table] ?? "version";
      const changed = await inScope(asRole("provinceEmployment", here), (tx) =>
        tx.$executeRawUnsafe(`UPDATE "${table}" SET ${column} = ${column} WHERE province_id = 'IR-29'`),
      );
      expect(changed).toBe(0);
    },
  );

  it.each(kept)("%s is written once: the application may not change it at all", async (table) => {
    await expect(
      inScope(asRole("provinceEmployment", here), (tx) =>
        tx.$executeRawUnsafe(`UPDATE "${table}" SET province_id = province_id`),
      ),
    ).rejects.toThrow(/permission denied/);
  });

  it.each(["license_number", "item", "office_id", "province_id"])(
    "an opening item stays where it is: %s cannot be changed",
    async (column) => {
      await expect(
        inScope(asRole("provinceEmployment", here), (tx) =>
          tx.$executeRawUnsafe(`UPDATE opening_item SET ${column} = ${column}`),
        ),
      ).rejects.toThrow(/permission denied/);
    },
  );

  it.each<[string, Role, number]>([
    ["UPDATE license SET version = version", "provinceParticipation", 1],
    ["UPDATE license SET version = version", "officeEmployment", 0],
    ["UPDATE license SET version = version", "centerChair", 0],
    ["UPDATE center_duty SET duty = duty", "provinceEmployment", 1],
    ["UPDATE center_duty SET duty = duty", "officeEmployment", 0],
    ["UPDATE center_duty SET duty = duty", "centerChair", 0],
    ["UPDATE inactivity_notice SET version = version", "centerChair", 1], // the center answers
    ["UPDATE inactivity_notice SET version = version", "officeEmployment", 0],
    ["UPDATE office_quota SET version = version", "provinceManager", 1],
    ["UPDATE office_quota SET version = version", "officeEmployment", 0],
    ["UPDATE license_application SET version = version", "officeEmployment", 1],
    ["UPDATE license_application SET version = version", "centerChair", 0],
    ["UPDATE partner_contact SET version = version", "officeEmployment", 0],
  ])("%s by %s reaches %i rows of the place", async (statement, role, count) => {
    const where = statement.includes("partner_contact") ? "province_id = $1" : "office_id = $1";
    const changed = await inScope(asRole(role, here), (tx) =>
      tx.$executeRawUnsafe(
        `${statement} WHERE ${where}`,
        where.startsWith("office") ? here.officeId : "IR-09",
      ),
    );
    expect(changed).toBe(count);
  });

  it.each(["officeEmployment", "provinceManager"] as const)(
    "%s gives no office of another province a quota",
    async (role) => {
      const { officeId } = await createCenter("IR-29");
      await expect(
        inScope(
          asRole(role, here),
          (tx) =>
            tx.$executeRaw`INSERT INTO office_quota (office_id, province_id, quota, reason, set_by_name, set_at) VALUES (${officeId}, 'IR-29', 9, 'x', 'x', now())`,
        ),
      ).rejects.toThrow(/row-level security/);
    },
  );

  it("a serial is drawn in one's own province only", async () => {
    const draw = (province: string) =>
      inScope(
        asRole("officeEmployment", here),
        (tx) => tx.$queryRaw`SELECT next_serial('license', ${province}, 1405)`,
      );
    await expect(draw("IR-29")).rejects.toThrow(/no serial outside the scope/);
    await expect(draw("IR-09")).resolves.toHaveLength(1);
  });

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

describe.each(["center_step", "center_count"])("%s", (table) => {
  it.each([
    `UPDATE ${table} SET month = month`,
    `DELETE FROM ${table}`,
    `INSERT INTO ${table} SELECT * FROM ${table}`,
  ])("is written by triggers alone: %s", async (statement) => {
    await expect(
      inScope(asRole("administrator", here), (tx) => tx.$executeRawUnsafe(statement)),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("what has happened stays", () => {
  it.each([
    "UPDATE event SET note = 'x'",
    "DELETE FROM event",
    "TRUNCATE event",
    "UPDATE policy_version SET cap_rial = 1",
    "DELETE FROM monthly_performance",
    "UPDATE application_revision SET parts = '{}'",
    "DELETE FROM application_revision",
    "UPDATE center_step SET month = '1400-01'",
    "UPDATE center_step SET center_id = center_id || 'x'",
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

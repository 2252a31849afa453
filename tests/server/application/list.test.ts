import { expect, test } from "vitest";
import { listApplications } from "@/lib/server/application/list-query";
import { createLicensed } from "@/tests/support/licensing";
import { asRole, buildActor, contextOf } from "@/tests/support/world";

test("an office sees its own applications and nobody else's (domain page 0, scope)", async () => {
  const own = await createLicensed();
  const other = await createLicensed();
  const officer = asRole("officeEmployment", own);
  expect((await listApplications(officer, {}))?.rows.map(({ number }) => number)).toEqual([
    own.applicationNumber,
  ]);
  expect(await listApplications(asRole("caseworker", other), {})).toBeNull();
});

test("a role that may not see applications widens nobody's list", async () => {
  const own = await createLicensed();
  const other = await createLicensed("active", "IR-10");
  const { grants } = buildActor("officeEmployment", own);
  for (const role of ["caseworker", "administrator"] as const) {
    const both = buildActor(role, other, {
      grants: [...grants, ...buildActor(role, other).grants],
    });
    const view = await listApplications(contextOf(both), {});
    expect(view?.rows.map(({ number }) => number)).toEqual([own.applicationNumber]);
  }
});

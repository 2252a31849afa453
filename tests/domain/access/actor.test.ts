import { describe, expect, it } from "vitest";
import { covers, type Grant, type Place, visibleTo } from "@/lib/domain/access/actor";
import { scopeFor } from "@/lib/domain/access/policy";
import { allowedScopeKinds, isRole, type Role, ROLES, scopeKindOf } from "@/lib/domain/organisation/role";

const grant = (
  role: Role,
  provinceId: string | null = null,
  officeId: string | null = null,
  centerId: string | null = null,
): Grant => ({
  role,
  provinceId,
  officeId,
  centerId,
});
const country: Place = { provinceId: null, officeId: null, centerId: null };
const province: Place = { ...country, provinceId: "IR-09" };
const office: Place = { ...province, officeId: "mashhad" };
const center: Place = { ...office, centerId: "mashhad-1" };

describe("scope of a grant (domain page 0: outside the scope a record does not exist)", () => {
  it.each([
    [grant("hqEmployment"), [true, true, true, true]],
    [grant("auditor"), [true, true, true, true]],
    [grant("auditor", "IR-09"), [false, true, true, true]],
    [grant("auditor", "IR-29"), [false, false, false, false]],
    [grant("provinceManager", "IR-09"), [false, true, true, true]],
    [grant("provinceManager", "IR-29"), [false, false, false, false]],
    [grant("provinceManager"), [false, false, false, false]],
    [grant("officeEmployment", "IR-09", "mashhad"), [false, false, true, true]],
    [grant("officeEmployment", "IR-09", "neyshabur"), [false, false, false, false]],
    [grant("officeEmployment", "IR-09"), [false, false, false, false]],
    [grant("centerChair", "IR-09", "mashhad", "mashhad-1"), [false, false, false, true]],
    [grant("centerChair", "IR-09", "mashhad", "mashhad-2"), [false, false, false, false]],
    [grant("centerChair", "IR-09", "mashhad"), [false, false, false, false]],
  ])("%j covers country, province, office, center: %j", (held, expected) => {
    expect([country, province, office, center].map((place) => covers(held, place))).toEqual(expected);
  });

  it("adds up over grants, each id once", () => {
    const grants = [
      grant("officeEmployment", "IR-09", "sabzevar"),
      grant("officeEmployment", "IR-09", "mashhad"),
      grant("caseworker", "IR-09", "mashhad"),
      grant("auditor", "IR-29"),
      grant("centerMember", "IR-09", "mashhad", "mashhad-1"),
    ];
    expect(visibleTo({ grants })).toEqual({
      country: false,
      provinces: ["IR-29"],
      offices: ["mashhad", "sabzevar"],
      centers: ["mashhad-1"],
    });
    expect(visibleTo({ grants: [] })).toEqual({ country: false, provinces: [], offices: [], centers: [] });
  });

  it("is narrowed to an action by the roles that allow it", () => {
    const grants = [
      grant("administrator"),
      grant("caseworker", "IR-09", "mashhad"),
      grant("centerMember", "IR-09", "x", "x-1"),
    ];
    const nothing = { country: false, provinces: [], offices: [], centers: [] };
    expect(scopeFor({ grants }, "month.view")).toEqual({ ...nothing, centers: ["x-1"] });
    expect(scopeFor({ grants }, "center.list")).toEqual({
      country: true,
      provinces: [],
      offices: ["mashhad"],
      centers: ["x-1"],
    });
    expect(scopeFor({ grants }, "month.confirm")).toEqual(nothing);
  });
});

describe("roles (glossary)", () => {
  it.each([
    ["hqParticipation", "country"],
    ["provinceParticipation", "province"],
    ["officeEmployment", "office"],
    ["centerExecutive", "center"],
    ["caseworker", "office"],
    ["administrator", "country"],
  ] as const)("%s works in a %s", (role, kind) => {
    expect(scopeKindOf(role)).toBe(kind);
    expect(allowedScopeKinds(role)).toEqual([kind]);
  });

  it("lets only an auditor be of the country or a province", () => {
    expect(ROLES.filter((role) => allowedScopeKinds(role).length > 1)).toEqual(["auditor"]);
    expect(allowedScopeKinds("auditor")).toEqual(["country", "province"]);
  });

  it("knows no other role", () => {
    expect(isRole("administrator")).toBe(true);
    for (const text of ["", "root", "toString", "Administrator"]) expect(isRole(text)).toBe(false);
  });
});

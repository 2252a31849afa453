import { describe, expect, it } from "vitest";
import { figureHref } from "@/components/report/figure-links";
import { canSome } from "@/lib/domain/access/policy";
import { ROLES } from "@/lib/domain/organisation/role";
import { type FigureKey, figureGroups } from "@/lib/domain/report/lines";
import { figuresOf } from "@/tests/domain/report/build-figures";

const keys = figureGroups(figuresOf([])).flatMap(({ lines }) => lines.map(({ key }) => key));
const province = { id: "IR-09", name: "خراسان رضوی" };
const of = (key: FigureKey, cases = true) => figureHref(key, { month: "1405-08", province, may: { cases } });

describe("the way from a figure of a report to its rows [S1 ط]", () => {
  it.each<[FigureKey, string]>([
    ["centers.suspended", "/centers?stood=suspended&month=1405-08&province=IR-09"],
    ["months.due", "/centers?month=1405-08&province=IR-09&state=due"],
    ["months.open", "/centers?month=1405-08&province=IR-09&state=unconfirmed"],
    ["payable", "/centers?month=1405-08&province=IR-09&state=confirmed&sort=payable"],
    ["paidMonths", "/centers?month=1405-08&province=IR-09&state=paid"],
    ["paid", "/payments?month=1405-08&province=IR-09"],
    ["levels.2", "/entrepreneurs?province=IR-09&level=2&group=stood&month=1405-08"],
    ["levels.graduated", "/entrepreneurs?province=IR-09&level=graduated&group=stood&month=1405-08"],
    ["promotions.3", "/entrepreneurs?province=IR-09&level=3&group=reached&month=1405-08"],
    ["openNotices", "/centers?month=1405-08&province=IR-09&state=noticed"],
  ])("leads from %s to %s", (key, href) => {
    expect(of(key)).toBe(href);
  });

  it("is there for every figure, and those of a country name no province", () => {
    for (const key of keys) {
      expect([key, of(key)]).toEqual([key, expect.stringContaining("province=IR-09")]);
      const national = figureHref(key, { month: "1405-08", province: null, may: { cases: true } });
      expect([key, national]).toEqual([key, expect.not.stringContaining("province")]);
    }
  });

  it("is not there to people for who may not see cases", () => {
    const hidden = keys.filter((key) => of(key, false) === undefined);
    expect(hidden).toEqual(keys.filter((key) => /^(levels|promotions)\./.test(key)));
  });

  it.each(ROLES)("to months and notices is open to %s if reports are", (role) => {
    const actor = { grants: [{ role, provinceId: "IR-09", officeId: null, centerId: null }] };
    if (!canSome(actor, "report.view")) return;
    expect([canSome(actor, "month.view"), canSome(actor, "license.view")]).toEqual([true, true]);
  });
});

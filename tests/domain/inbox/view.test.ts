import { describe, expect, it } from "vitest";
import { moneyPaths } from "@/components/money-paths";
import { paths } from "@/components/paths";
import { messageAddress } from "@/lib/domain/inbox/address";
import { parseMessageId } from "@/lib/domain/inbox/message-id";
import { unreadBadge } from "@/lib/domain/inbox/view";
import { jalaliMonth } from "@/lib/domain/shared/jalali-month";

describe("the number of unread messages", () => {
  it.each([
    [0, null],
    [1, "۱"],
    [99, "۹۹"],
    [100, "۹۹+"],
  ])("%i is shown as %s", (unread, shown) => expect(unreadBadge(unread)).toBe(shown));
});

describe("a message's number", () => {
  it.each([
    ["1", 1n],
    ["9223372036854775807", 9223372036854775807n],
    ["9223372036854775808", null],
    ["0", null],
    ["-1", null],
    ["01", null],
    ["۱", null],
    ["1 ", null],
    ["", null],
    [null, null],
    [undefined, null],
  ])("%j is %s", (text, id) => expect(parseMessageId(text)).toBe(id));
});

describe("where messages lead", () => {
  const month = jalaliMonth("1405-08");
  it.each([
    [messageAddress.month("c-1", month), paths.month("c-1", month)],
    [messageAddress.officeMonths("o", month), paths.centersOf({ month, office: "o" })],
    [messageAddress.provinceMonths("IR-09", month), paths.centersOf({ month, province: "IR-09" })],
    [messageAddress.report(month, "IR-09"), moneyPaths.report(month, "IR-09")],
    [messageAddress.reports(month), moneyPaths.reportsOf({ month })],
    [messageAddress.plan(1405, "c-1"), moneyPaths.plan(1405, "c-1")],
    [messageAddress.accounts, moneyPaths.accounts],
    [messageAddress.policyDraft(7), moneyPaths.policyDraft(7)],
  ])("%s is the address of the page", (address, page) => expect(address).toBe(page));
});

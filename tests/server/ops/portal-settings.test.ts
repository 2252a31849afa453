import { describe, expect, it } from "vitest";
import { portalSettings } from "@/lib/ops/portal/settings";

const secret = { AUTH_SECRET: "a secret that is long enough for anybody" };
const settings = (env: Record<string, string>) => portalSettings({ NODE_ENV: "test", ...secret, ...env });
const DATABASE_URL = "postgresql://owner@db.example/portal";

describe("demo mode", () => {
  it.each([
    ["the embedded database, unless told otherwise", {}, true],
    ["the embedded database, switched off", { PORTAL_DEMO: "0" }, false],
    ["another database of the embedded server", { PORTAL_DATABASE: "national" }, false],
    ["a database of one's own", { DATABASE_URL }, false],
    ["a database of one's own, asked for", { DATABASE_URL, PORTAL_DEMO: "1" }, true],
    ["an address of this machine only", { HOST: "::1" }, true],
    ["a public address, forced", { HOST: "0.0.0.0", PORTAL_DEMO_FORCE: "1" }, true],
  ])("%s", (_, env, demo) => expect(settings(env).demo).toBe(demo));

  it.each([
    ["all addresses of the machine", { HOST: "0.0.0.0" }],
    ["an address of the network", { HOST: "192.168.1.7" }],
    ["a public name before a proxy", { PORTAL_URL: "https://portal.example.ir" }],
  ])("is refused on %s", (_, env) => expect(() => settings(env)).toThrow(/PORTAL_DEMO=0/));

  it("is no hindrance on a public address when switched off", () => {
    expect(settings({ HOST: "0.0.0.0", PORTAL_DEMO: "0" }).host).toBe("0.0.0.0");
  });
});

describe("settings", () => {
  it.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["PORTAL_DEMO", "yes"],
    ["AUTH_SECRET", "short"],
    ["PORTAL_URL", "portal"],
    ["PORTAL_SMS_URL", "sms gateway"],
    ["PORTAL_DATABASE", 'x"; DROP'],
  ])("%s=%s is refused by name", (name, value) =>
    expect(() => settings({ [name]: value })).toThrow(new RegExp(name)),
  );

  it("take an empty value for an absent one", () => {
    expect(settings({ PORT: "", HOST: " ", DATABASE_URL: "" })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
    });
  });

  it("need the owner's address beside the application's", () => {
    expect(() => settings({ APP_DATABASE_URL: DATABASE_URL })).toThrow(/DATABASE_URL/);
  });
});

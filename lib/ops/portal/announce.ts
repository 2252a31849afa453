import { say, seconds } from "../bootstrap/progress.mjs";
import type { PortalSettings } from "./settings";

export async function announce({ publicUrl, demo }: PortalSettings, ms: number): Promise<void> {
  say(`\n  The portal is ready after ${seconds(ms)}:  ${publicUrl}\n`);
  if (demo) await announceDemo();
  say("  Ctrl-C stops it.\n");
}

async function announceDemo() {
  const { codeAccounts, DEMO_PASSWORD, passwordAccounts } =
    await import("@/lib/domain/account/demo-accounts");
  const widest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const nameWidth = widest(passwordAccounts.map((account) => account.username));
  const roleWidth = widest(passwordAccounts.map((account) => account.role));
  say(`  Demo accounts, all with the password  ${DEMO_PASSWORD}\n`);
  for (const { username, role, place } of passwordAccounts) {
    say(`    ${username.padEnd(nameWidth)}  ${role.padEnd(roleWidth)}  ${place}`);
  }
  for (const { mobile, place } of codeAccounts)
    say(`\n    ${mobile} signs in at /sign-in/code as an entrepreneur of ${place}; the page shows the code`);
  say("");
}

import { say, seconds } from "../bootstrap/progress.mjs";
import type { PortalSettings } from "./settings";

export async function announce({ publicUrl, demo }: PortalSettings, ms: number): Promise<void> {
  say(`\n  The portal is ready after ${seconds(ms)}:  ${publicUrl}\n`);
  if (demo) await announceDemo();
  say("  Ctrl-C stops it.\n");
}

async function announceDemo() {
  const { DEMO_PASSWORD, demoAccounts } = await import("@/lib/domain/account/demo-accounts");
  const widest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  const nameWidth = widest(demoAccounts.map((account) => account.username));
  const roleWidth = widest(demoAccounts.map((account) => account.role));
  say(`  Demo accounts, all with the password  ${DEMO_PASSWORD}\n`);
  for (const { username, role, place } of demoAccounts) {
    say(`    ${username.padEnd(nameWidth)}  ${role.padEnd(roleWidth)}  ${place}`);
  }
  say("");
}

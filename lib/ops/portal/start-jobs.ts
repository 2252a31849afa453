import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { complain } from "../nightly/complain";
import type { OwnerDatabase } from "./database";
import type { PortalSettings } from "./settings";
import type { StopList } from "./stop-list";

type Settings = Pick<PortalSettings, "demo" | "evidenceFolder">;

const TRY_AGAIN_MS = 60_000;

/** Brings up what happens by itself, beside the web server. The portal is up meanwhile; whatever fails there ends nothing. */
export function startJobs(
  settings: Settings,
  { ownerUrl }: Pick<OwnerDatabase, "ownerUrl">,
  stops: StopList,
) {
  const stopped = new AbortController();
  const running = untilItWorks(() => begin(settings, ownerUrl), stopped.signal);
  stops.add(async () => {
    stopped.abort();
    await (
      await running
    )?.();
  });
}

async function untilItWorks<T>(start: () => Promise<T>, stopped: AbortSignal): Promise<T | null> {
  while (!stopped.aborted) {
    try {
      return await start();
    } catch (error) {
      complain("The jobs of the night have not started and will be tried again", error);
      await wait(TRY_AGAIN_MS, undefined, { signal: stopped, ref: false }).catch(() => undefined);
    }
  }
  return null;
}

async function begin({ demo, evidenceFolder }: Settings, ownerUrl: string) {
  const [{ runJobs }, { installedGateway }] = await Promise.all([
    import("../nightly/run-jobs"),
    import("@/lib/server/sms/installed"),
  ]);
  process.env.EVIDENCE_DIR = evidenceFolder;
  return runJobs({ ownerUrl, gateway: installedGateway({ demo }) });
}

import path from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { acquireLock } from "./bootstrap/file-lock.mjs";
import { step } from "./bootstrap/progress.mjs";
import { announce } from "./portal/announce";
import { BUILD_FOLDER, buildIfChanged } from "./portal/build";
import { type OwnerDatabase, openOwnerDatabase } from "./portal/database";
import { type PortalSettings, portalSettings } from "./portal/settings";
import { startJobs } from "./portal/start-jobs";
import { StopList } from "./portal/stop-list";
import { type WebProcess, startWeb } from "./portal/web-process";
import { prepareDatabase } from "./prepare-database";
import { listenError } from "./system/free-port";

const LEAVING_MS = 5_000; // what a portal that is just stopping, or was killed, may still need
const WATCH_EVERY_MS = 500;

/** Brings the portal up, says where it is, and stays until it is told to stop or something under it ends. */
export async function runPortal(mode: "start" | "dev"): Promise<never> {
  const begun = Date.now();
  const stops = new StopList();
  stops.onSignals();
  try {
    const settings = portalSettings(process.env);
    const killedBefore = await lockFolder(settings, stops);
    await assertPortFree(settings, killedBefore);
    const database = await step<OwnerDatabase>("Database", (detail) => openDatabase(settings, stops, detail));
    const web = await startApplication(mode, settings, database, stops);
    startJobs(settings, database, stops);
    await announce(settings, Date.now() - begun);
    const reason = await firstToEnd(database, web);
    await stops.leave(1, `\n${reason}`);
  } catch (error) {
    await stops.leave(1, `\n${error instanceof Error ? error.message : String(error)}`);
  }
  return new Promise<never>(() => undefined); // another stop is on its way
}

async function lockFolder(settings: PortalSettings, stops: StopList): Promise<boolean> {
  const file = path.join(settings.dataFolder, "portal.lock");
  const lock = await acquireLock(file, { waitMs: LEAVING_MS, note: settings.publicUrl });
  if (!lock.ok) {
    const { pid, note } = lock.holder;
    const what = note.startsWith("http")
      ? `The portal of this folder is already running at ${note}`
      : `Not now: ${note}`;
    throw new Error(`${what} (process ${pid}).`);
  }
  stops.add(lock.release);
  return lock.recovered;
}

async function assertPortFree({ port, host }: PortalSettings, killedBefore: boolean) {
  let code = await listenError(port, host);
  for (
    const deadline = Date.now() + LEAVING_MS;
    code && killedBefore && Date.now() < deadline;
    await wait(100)
  ) {
    code = await listenError(port, host);
  }
  if (code === "EADDRINUSE") {
    throw new Error(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (code) throw new Error(`The portal cannot listen on ${host}, port ${port} (${code}).`);
}

async function openDatabase(
  { dataFolder, database, databaseUrl }: PortalSettings,
  stops: StopList,
  detail: (text: string) => void,
): Promise<OwnerDatabase> {
  const opened = await openOwnerDatabase(dataFolder, databaseUrl, database);
  stops.add(opened.stop);
  detail(opened.description);
  return opened;
}

async function startApplication(
  mode: "start" | "dev",
  settings: PortalSettings,
  database: OwnerDatabase,
  stops: StopList,
): Promise<WebProcess> {
  const appDatabaseUrl = await prepareDatabase({
    ownerUrl: database.ownerUrl,
    folder: settings.dataFolder,
    evidenceFolder: settings.evidenceFolder,
    appUrl: settings.appDatabaseUrl,
    demo: settings.demo,
  });
  if (mode === "start") {
    await step("Web application", async (detail) => {
      detail((await buildIfChanged(BUILD_FOLDER)) ? "built" : "unchanged");
    });
  }
  return step("Web server", async () => {
    let isUp = mode === "dev";
    const show = (chunk: string) => void (isUp && process.stdout.write(chunk));
    const web = startWeb({ ...settings, mode, buildFolder: BUILD_FOLDER, appDatabaseUrl }, show);
    stops.add(web.stop);
    await web.waitUntilHealthy();
    isUp = true;
    return web;
  });
}

/** Restarting is somebody else's job (a service manager's): here it is only noticed and told. */
async function firstToEnd(database: OwnerDatabase, web: WebProcess): Promise<string> {
  const webEnd = web.ended.then((output) => `The web process ended. Its last output:\n${output}`);
  const databaseEnd = (async () => {
    while (database.isRunning()) await wait(WATCH_EVERY_MS);
    return "The database server ended.";
  })();
  return Promise.race([webEnd, databaseEnd]);
}

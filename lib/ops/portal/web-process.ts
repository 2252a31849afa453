import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { inRoot, root } from "../bootstrap/paths.mjs";
import { nextProgram } from "./build";

export type WebSettings = {
  mode: "start" | "dev";
  buildFolder: string;
  port: number;
  host: string;
  appDatabaseUrl: string;
  authSecret: string;
  evidenceFolder: string;
  demo: boolean;
  publicUrl?: string;
};

export type WebProcess = {
  /** Settles when the process has ended, with the end of what it printed. */
  ended: Promise<string>;
  waitUntilHealthy: () => Promise<void>;
  stop: () => Promise<void>;
};

const PASSED_ON = [
  ...[
    "PATH",
    "HOME",
    "USER",
    "LANG",
    "TMPDIR",
    "TEMP",
    "TMP",
    "SYSTEMROOT",
    "NODE_OPTIONS",
    "NODE_EXTRA_CA_CERTS",
  ],
  ...["AUTH_URL", "AUTH_TRUST_HOST", "PORTAL_TRUST_PROXY", "PORTAL_DB_CONNECTIONS", "PORTAL_HELLO"],
  ...["PORTAL_SMS_URL", "PORTAL_SMS_TOKEN", "PORTAL_SMS_SENDER"],
];
/** Rendering leaves much short-lived garbage; with more room for it (MiB) it is collected a third as often. */
const YOUNG_SPACE = "--max-semi-space-size=64";
/** The fourth of the child's standard streams: see leave-with-parent.mjs. */
const STARTER_PIPE = 3;
const STOP_GRACE_MS = 5_000;
const HEALTH_EVERY_MS = 50;
const HEALTHY_WITHIN_MS = 90_000;
const OUTPUT_TAIL = 4_000;

/** The web process knows the application's database role only: the owner's address stays with its starter. */
export function startWeb(settings: WebSettings, onOutput: (chunk: string) => void): WebProcess {
  const guard = pathToFileURL(inRoot("lib/ops/portal/leave-with-parent.mjs")).href;
  const address = ["-p", String(settings.port), "-H", settings.host];
  const child = spawn(
    process.execPath,
    [YOUNG_SPACE, "--import", guard, nextProgram, settings.mode, ...address],
    {
      cwd: root,
      env: webEnvironment(settings),
      detached: true, // Ctrl-C reaches us alone; we end the web process first, then the database
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-OUTPUT_TAIL);
      onOutput(chunk);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", () => resolve(output.trim()));
  });
  return { ended, waitUntilHealthy: () => waitUntilHealthy(settings, ended), stop: () => stop(child, ended) };
}

function webEnvironment(settings: WebSettings): NodeJS.ProcessEnv {
  const passedOn = PASSED_ON.flatMap((name) =>
    process.env[name] ? [[name, process.env[name]] as const] : [],
  );
  return {
    ...Object.fromEntries(passedOn),
    NODE_ENV: settings.mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    APP_DATABASE_URL: settings.appDatabaseUrl,
    AUTH_SECRET: settings.authSecret,
    EVIDENCE_DIR: settings.evidenceFolder,
    PORTAL_BUILD_DIR: settings.buildFolder,
    PORTAL_DEMO: settings.demo ? "1" : "0",
    PORT: String(settings.port),
    PORTAL_STARTER_PIPE: String(STARTER_PIPE),
    ...(settings.publicUrl ? { PORTAL_URL: settings.publicUrl } : {}),
  };
}

async function waitUntilHealthy({ host, port }: WebSettings, ended: Promise<string>) {
  const reachable =
    host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  let output: string | undefined;
  void ended.then((text) => (output = text));
  let last = "no answer";
  for (const deadline = Date.now() + HEALTHY_WITHIN_MS; Date.now() < deadline; await wait(HEALTH_EVERY_MS)) {
    if (output !== undefined) throw new Error(`The web process ended:\n${output}`);
    try {
      const response = await fetch(`http://${reachable}:${port}/api/health`, {
        signal: AbortSignal.timeout(10_000),
      });
      const body = await response.text();
      if (response.ok) return;
      last = `${response.status} ${body.slice(0, 500)}`;
    } catch {
      // not listening yet
    }
  }
  throw new Error(`The portal does not report itself healthy: ${last}`);
}

async function stop(child: ChildProcess, ended: Promise<string>) {
  signalGroup(child, "SIGTERM");
  const grace = new AbortController();
  const timedOut = wait(STOP_GRACE_MS, true, { signal: grace.signal }).catch(() => false);
  if (await Promise.race([ended.then(() => false), timedOut])) signalGroup(child, "SIGKILL");
  grace.abort();
  await ended;
}

/** The process and whatever it started (the development server works in processes of its own). */
function signalGroup({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals) {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // ended meanwhile
  }
}

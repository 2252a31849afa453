import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import process from "node:process";
import { buildIfChanged } from "../portal/build";
import { startWeb, type WebProcess } from "../portal/web-process";
import { freePort } from "../system/free-port";

const BUILD_FOLDER = ".next";

export type Web = { port: number; stop: WebProcess["stop"] };

/** The production build, with the hello page, on a database of its own choice. */
export async function startBenchWeb(appDatabaseUrl: string): Promise<Web> {
  await buildIfChanged(BUILD_FOLDER);
  process.env.PORTAL_HELLO = "1"; // the web process gets it from us
  const port = await freePort();
  let isUp = false;
  const web = startWeb(
    {
      mode: "start",
      buildFolder: BUILD_FOLDER,
      port,
      host: "127.0.0.1",
      appDatabaseUrl,
      authSecret: randomBytes(48).toString("base64url"),
      evidenceFolder: tmpdir(), // nothing measured reads or writes a file
      demo: false,
    },
    (chunk) => void (isUp && process.stderr.write(chunk)), // what goes wrong while measuring
  );
  try {
    await web.waitUntilHealthy();
    isUp = true;
  } catch (error) {
    await web.stop();
    throw error;
  }
  return { port, stop: web.stop };
}

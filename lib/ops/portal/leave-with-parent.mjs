/**
 * Loaded into the web process before anything else: the pipe named by PORTAL_STARTER_PIPE ends when the program
 * that started us is gone, even killed; the portal's port must then become free.
 */
import { Socket } from "node:net";
import process from "node:process";

const GRACE_MS = 3_000;

const descriptor = Number(process.env.PORTAL_STARTER_PIPE);
delete process.env.PORTAL_STARTER_PIPE; // processes and threads of our own load this file too, without the pipe

if (descriptor > 0) {
  const pipe = new Socket({ fd: descriptor });
  pipe.on("error", () => undefined);
  pipe.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  pipe.resume();
  pipe.unref();
}

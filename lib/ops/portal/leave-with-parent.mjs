/**
 * Loaded into the web process before anything else: the pipe at descriptor 3 ends when the program that started
 * us is gone, even killed; the portal's port must then become free.
 */
import { Socket } from "node:net";
import process from "node:process";

const PARENT_PIPE = 3;
const GRACE_MS = 3_000;

const pipe = new Socket({ fd: PARENT_PIPE });
pipe.on("error", () => undefined);
pipe.on("close", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
pipe.resume();
pipe.unref();

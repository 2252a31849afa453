import process from "node:process";
import { parentOf } from "../bootstrap/process-identity.mjs";
import { say } from "../bootstrap/progress.mjs";
import { endRunning } from "../bootstrap/run.mjs";

const PARENT_EVERY_MS = 500;

/** What must be stopped before the program ends, last begun first. */
export class StopList {
  private readonly stops: (() => Promise<void> | void)[] = [];
  private leaving = false;

  add(stop: () => Promise<void> | void) {
    this.stops.push(stop);
  }

  /** Ctrl-C, a service manager's request, a closed terminal; and npm killed above us, which tells nobody. */
  onSignals() {
    const stop = () => void this.leave(0, "\nStopping …");
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    if (!process.env.npm_lifecycle_event) return;
    const starters = () => `${process.ppid} ${parentOf(process.ppid)}`; // npm's shell and npm
    const atFirst = starters();
    setInterval(() => {
      if (starters() !== atFirst) stop();
    }, PARENT_EVERY_MS).unref();
  }

  async leave(code: number, message: string): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    if (code === 0) say(message);
    else process.stderr.write(`${message}\n`);
    endRunning();
    for (const stop of this.stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`While stopping: ${String(error)}\n`);
      }
    }
    process.exit(code);
  }
}

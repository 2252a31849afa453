import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { inRoot, root } from "../bootstrap/paths.mjs";

export type KeeperAnswer =
  | { ok: true; ownerUrl: string; appUrl: string; adminUrl: string; folder: string }
  | { ok: false; message: string };

export type ThrowAwayDatabase = {
  /** The owner's connection. */
  ownerUrl: string;
  /** The application's connection: a role that owns nothing. */
  appUrl: string;
  /** The owner's connection to the cluster's own database, for creating others. */
  adminUrl: string;
  /** A temporary folder that is removed with the database. */
  folder: string;
  remove: () => Promise<void>;
};

/** A PostgreSQL of its own on a free port, migrated and with reference data; gone when this program is gone. */
export async function throwAwayDatabase(
  options: { name?: string; demo?: boolean } = {},
): Promise<ThrowAwayDatabase> {
  const { name = "portal", demo = false } = options;
  const keeper = spawn(
    process.execPath,
    ["--import", "tsx", inRoot("lib/ops/throw-away/keeper.ts"), name, ...(demo ? ["demo"] : [])],
    { cwd: root, detached: true, stdio: ["ignore", "pipe", "pipe", "ipc"] },
  );
  let output = "";
  for (const stream of [keeper.stdout, keeper.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  }
  const answer = await new Promise<KeeperAnswer>((resolve) => {
    keeper.once("message", (message) => resolve(message as KeeperAnswer));
    keeper.once("error", (error) => resolve({ ok: false, message: error.message }));
    keeper.once("exit", () => resolve({ ok: false, message: "the keeper ended" }));
  });
  if (!answer.ok) throw new Error(`No throw-away database: ${answer.message}\n${output}`);
  keeper.unref();
  const { ok: _ok, ...database } = answer;
  const remove = async () => {
    const gone = once(keeper, "exit");
    keeper.ref();
    if (keeper.connected) keeper.disconnect();
    await gone;
  };
  return { ...database, remove };
}

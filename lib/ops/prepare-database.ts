import process from "node:process";
import { appDatabaseUrl } from "./app-role";
import { say, step } from "./bootstrap/progress.mjs";
import { migrate } from "./migrate";

type Preparation = {
  ownerUrl: string;
  /** Keeps the password of the application's role. */
  folder: string;
  evidenceFolder: string;
  /** A ready address of the application's role, when an administrator made one. */
  appUrl?: string;
  demo: boolean;
};

/** Brings a database to what this version of the program expects; returns the web process's address of it. */
export async function prepareDatabase(preparation: Preparation): Promise<string> {
  const { ownerUrl, folder, evidenceFolder, appUrl, demo } = preparation;
  await step("Migrations", async (detail) => {
    const applied = await migrate(ownerUrl);
    detail(applied.length > 0 ? `${applied.length} applied` : "none pending");
  });
  const url = await appDatabaseUrl(ownerUrl, folder, appUrl);
  await step("Reference data", async () => {
    const { seedReference } = await import("./seed/reference");
    await seedReference(ownerUrl);
  });
  if (demo) {
    await step("Demo data", async (detail) => {
      const { seedDemo } = await import("./seed/demo");
      process.env.EVIDENCE_DIR = evidenceFolder; // the demo's files lie where the portal keeps uploaded ones
      const isNew = await seedDemo(ownerUrl, (line) => say(`    ${line}`));
      detail(isNew ? "loaded" : "kept");
    });
  }
  await step("Evaluation of today", async (detail) => {
    const { dayOfEvaluation, evaluateCases } = await import("./nightly/evaluate-cases");
    const changed = await evaluateCases(ownerUrl, dayOfEvaluation(new Date()));
    detail(changed === null ? "made before" : `${changed} changes`);
  });
  return url;
}

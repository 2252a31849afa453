import type { TestProject } from "vitest/node";
import { throwAwayDatabase } from "@/lib/ops/throw-away/database";
import { withClient } from "@/lib/ops/system/sql";
import { rememberPristine } from "./pristine";
import { cloneName, type WorkerDatabases } from "./worker-databases";

declare module "vitest" {
  interface ProvidedContext {
    workerDatabases: WorkerDatabases;
  }
}

/** Once per run: a throw-away server with a prepared template, and a clone of it for every worker. */
export default async function setUp(project: TestProject) {
  const database = await throwAwayDatabase({ name: "portal_template" });
  await withClient(database.ownerUrl, rememberPristine);
  const workers = project.config.maxWorkers;
  await withClient(database.adminUrl, async (client) => {
    for (let worker = 1; worker <= workers; worker++) {
      await client.query(`CREATE DATABASE ${cloneName(worker)} TEMPLATE portal_template`);
    }
  });
  const { ownerUrl, appUrl, folder } = database;
  project.provide("workerDatabases", { ownerUrl, appUrl, folder, workers });
  return database.remove;
}

import { appDatabaseUrl } from "./app-role";
import { step } from "./bootstrap/progress.mjs";
import { oncePerDatabase } from "./completed-work";
import { migrate } from "./migrate";

type Preparation = {
  ownerUrl: string;
  /** Keeps the password of the application's role. */
  folder: string;
  /** A ready address of the application's role, when an administrator made one. */
  appUrl?: string;
  demo: boolean;
};

/** Brings a database to what this version of the program expects; returns the web process's address of it. */
export async function prepareDatabase({ ownerUrl, folder, appUrl, demo }: Preparation): Promise<string> {
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
      const isNew = await oncePerDatabase(ownerUrl, "demo data", () =>
        seedDemo(ownerUrl, (line) => process.stdout.write(`    ${line}\n`)),
      );
      detail(isNew ? "loaded" : "kept");
    });
  }
  return url;
}

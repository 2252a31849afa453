import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const shared = { extends: true as const };

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    isolate: false, // to load the program anew for every file takes longer than to run its tests
    maxWorkers: Math.min(4, availableParallelism()),
    // Ends what hangs; whoever shares the machine with others is slow, and has not failed.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    execArgv: ["--max-semi-space-size=64"], // MiB: short-lived rows by the thousand are collected a third as often
    projects: [
      { ...shared, test: { name: "domain", include: ["tests/{domain,components}/**/*.test.{ts,tsx}"] } },
      {
        ...shared,
        test: {
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: ["tests/support/database-setup.ts"],
          setupFiles: ["tests/support/worker-setup.ts"],
        },
      },
    ],
  },
});

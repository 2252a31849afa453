import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const shared = { extends: true as const };

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 20_000,
    hookTimeout: 30_000,
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

import { readdirSync } from "node:fs";
import path from "node:path";
import type { NextConfig } from "next";

const root = import.meta.dirname;

/** The migrations this build was made with; /api/health compares them with the database's. */
const migrations = readdirSync(path.join(root, "prisma/migrations"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** True of every answer, files and the API included. What changes with a request or the installation is in proxy.ts. */
const headers = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
};

/**
 * The pages beneath a center, an application or an office lie flat in app/: every further level of folders costs each answer about a twentieth of a
 * plain page's time. The names in their addresses reach them as a query. The most visited stand first: for each answer the
 * patterns are made anew, one after another, up to the one that fits; forty of them cost as much as a folder.
 */
const flatPages = {
  "/centers/:center/months/:month": "/month",
  "/centers/:center/months/:month/entries/new": "/new-entry",
  "/centers/:center/months/:month/entries/:entry": "/entry",
  "/centers/:center/months/:month/entries/:entry/edit": "/edit-entry",
  "/centers/:center": "/center",
  "/entrepreneurs/outlets": "/outlets",
  "/entrepreneurs/progress": "/progress",
  "/entrepreneurs/:code": "/entrepreneur",
  "/plans/:year": "/plan-list",
  "/reports/:month": "/national-report",
  "/licenses/new": "/new-application",
  "/licenses/:number": "/application",
  "/licenses/:number/form": "/application-form",
  "/licenses/:number/review": "/application-review",
  "/licenses/:number/changes": "/application-changes",
  "/licenses/:number/license": "/application-license",
  "/licenses/:number/board/:seat": "/application-member",
  "/licenses/:number/:section": "/application-section",
  "/beneficiaries/new": "/new-beneficiary",
  "/beneficiaries/import": "/beneficiary-imports",
  "/beneficiaries/import/:import": "/beneficiary-import",
  "/beneficiaries/:person": "/beneficiary",
  "/beneficiaries/:person/edit": "/edit-beneficiary",
  "/beneficiaries/:person/erase": "/erase-beneficiary",
  "/beneficiaries/:person/enrol": "/enrol",
  "/plans/:year/:center": "/plan",
  "/plans/:year/:center/edit": "/edit-plan",
  "/reports/:month/:province": "/report",
  "/payments/accounts": "/payment-accounts",
  "/payments/adjustments": "/payment-adjustments",
  "/payments/:number": "/payment-batch",
  "/entrepreneurs/:code/record": "/entrepreneur-record",
  "/entrepreneurs/:code/manage": "/entrepreneur-manage",
  "/entrepreneurs/:code/road-map": "/entrepreneur-road-map",
  "/entrepreneurs/:code/promotion": "/entrepreneur-promotion",
  "/entrepreneurs/:code/loans": "/entrepreneur-loans",
  "/entrepreneurs/:code/account": "/entrepreneur-account",
  "/entrepreneurs/:code/services": "/entrepreneur-services",
  "/centers/:center/board": "/center-board",
  "/centers/:center/duties": "/center-duties",
  "/centers/:center/notices": "/center-notices",
  "/offices/:office": "/office",
};

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of the whole project once; a start on somebody's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root },
  distDir: process.env.PORTAL_BUILD_DIR ?? ".next",
  // A browser keeps the files of one build for the time without a connection; while developing there is none to keep.
  env: { PORTAL_MIGRATIONS: migrations.join(","), PORTAL_BUILD: process.env.PORTAL_BUILD ?? "" },
  // Packages with native or WebAssembly parts are loaded from node_modules instead of being bundled.
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // Forms carry text only (the longest field is far below this); files go to /api/evidence, which counts for itself.
  experimental: { serverActions: { bodySizeLimit: "4mb" } },
  rewrites: async () => Object.entries(flatPages).map(([source, destination]) => ({ source, destination })),
  headers: async () => [
    { source: "/:path*", headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
  ],
};

export default config;

/**
 * Who may import whom. Each layer has the complete list of what it may use: whatever is not listed, and whatever
 * cannot be found, is a violation.
 */
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})(/|$)`;

const layer = (name, from, allowed, extra = {}) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed], dependencyTypesNot: ["core"], ...extra },
});
const BOOTSTRAP = "^lib/ops/(start|test|run|install|bootstrap/[^/]+|portal/leave-with-parent)\\.mjs$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: "^lib/server/generated" },
      to: { circular: true },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { pathNot: ["^lib/domain/", packages("zod", "date-fns-jalali", "@persian-tools")] },
    },
    layer("server-layer", "^lib/server/", [
      "^lib/domain/",
      packages(
        "@prisma",
        "prisma",
        "pg",
        "@node-rs/argon2",
        "file-type",
        "saxes",
        "yauzl",
        "yazl",
        "zod",
        "server-only",
      ),
    ]),
    layer("web-layer", "^lib/web/", [
      "^lib/(domain|server)/",
      packages("next", "next-auth", "@auth", "@fastify/busboy", "react", "zod", "server-only"),
    ]),
    {
      name: "components-show",
      severity: "error",
      from: { path: "^components/" },
      to: {
        pathNot: [
          "^(components|lib/domain)/",
          packages("react", "react-dom", "qr"),
          "node_modules/next/(link|form|navigation)(\\.d\\.ts|\\.js)?$",
          "\\.css$",
        ],
      },
    },
    {
      name: "app-has-no-database",
      severity: "error",
      from: { path: "^(app/|proxy\\.ts$|instrumentation\\.ts$)" },
      to: { path: ["^lib/(ops|server/generated)/", "^(tests|prisma)/", packages("@prisma", "prisma", "pg")] },
    },
    layer("ops-layer", "^lib/ops/", ["^lib/(domain|server)/", "^prisma/", "node_modules/"]),
    {
      name: "bootstrap-needs-no-package",
      comment: "runs before anything is installed; what it loads later it loads dynamically",
      severity: "error",
      from: { path: BOOTSTRAP },
      to: { dependencyTypesNot: ["core"], pathNot: [BOOTSTRAP], dynamic: false },
    },
    {
      name: "tests-stay-outside",
      severity: "error",
      from: { path: "^(app|components|lib|prisma)/" },
      to: { path: "^tests/" },
    },
    {
      name: "no-unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: { pathNot: "^lib/server/generated" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-package-in-production",
      severity: "error",
      from: { path: "^(app|components|lib/(domain|server|web))/", pathNot: "^lib/server/generated" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.next-test|\\.data)/" },
    tsPreCompilationDeps: true, // type imports count too
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".js", ".json", ".css"],
    },
    skipAnalysisNotInRules: true,
  },
};

import { defineConfig } from "eslint/config";
import coreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

/** A page that reads from right to left: only start and end, never left and right. */
const PHYSICAL_CLASS =
  "(^|\\s|:)-?(m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-[mp][lr]|text-(left|right)|float-(left|right)|clear-(left|right))(-|\\s|$)";
const PHYSICAL_MESSAGE =
  "Use the logical class (ms-, me-, ps-, pe-, start-, end-, text-start, text-end, border-s …).";

const logicalClasses = [
  { selector: `JSXAttribute Literal[value=/${PHYSICAL_CLASS}/]`, message: PHYSICAL_MESSAGE },
  { selector: `JSXAttribute TemplateElement[value.raw=/${PHYSICAL_CLASS}/]`, message: PHYSICAL_MESSAGE },
  // class names kept in constants: text with at least one other word of Tailwind's shape
  { selector: `VariableDeclarator Literal[value=/${PHYSICAL_CLASS}/]`, message: PHYSICAL_MESSAGE },
];
const inlineStyle = {
  selector: 'JSXAttribute[name.name="style"]',
  message: "The content security policy forbids inline styles: use a class, an SVG attribute or <progress>.",
};

const typeAware = {
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
  "@typescript-eslint/switch-exhaustiveness-check": "error",
  "@typescript-eslint/no-unnecessary-condition": "off", // indexed reads of records make it guess wrongly
  "@typescript-eslint/no-unnecessary-type-assertion": "error",
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/no-base-to-string": "error",
  "@typescript-eslint/restrict-plus-operands": "error",
  "@typescript-eslint/no-deprecated": "error",
};

const plain = {
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "@typescript-eslint/no-non-null-assertion": "error",
  "import/no-anonymous-default-export": "off",
  eqeqeq: ["error", "always"],
  "no-var": "error",
  "prefer-const": "error",
};

export default defineConfig([
  {
    ignores: [
      "node_modules/",
      ".next/",
      ".next-test/",
      ".data/",
      "lib/server/generated/",
      "next-env.d.ts",
      "test-results/",
      "playwright-report/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...coreWebVitals,
  ...nextTypescript,
  { files: ["**/*.{ts,tsx,mts,mjs}"], rules: plain },
  {
    files: ["**/*.{ts,tsx,mts}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typeAware,
  },
  {
    files: ["{app,components}/**/*.tsx"],
    rules: { "no-restricted-syntax": ["error", inlineStyle, ...logicalClasses] },
  },
  {
    files: ["lib/domain/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "process", "fetch", "setTimeout", "setInterval", "console"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "The clock is passed in." },
        { object: "Math", property: "random", message: "Chance is passed in." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The clock is passed in.",
        },
      ],
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "react-hooks/rules-of-hooks": "off", // Playwright hands fixtures on by a function called "use"
    },
  },
]);

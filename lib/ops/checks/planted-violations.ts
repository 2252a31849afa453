/** A tiny project that breaks every import rule once: a checker that finds less is not looking. */
export const plantedFiles: Record<string, string> = {
  "lib/domain/rule.ts": 'import type { Row } from "../server/row";\nexport type Rule = Row;\n',
  "lib/domain/first.ts": 'import { second } from "./second";\nexport const first = () => second;\n',
  "lib/domain/second.ts": 'import { first } from "./first";\nexport const second = () => first;\n',
  "lib/domain/clock.ts": 'import { hostname } from "node:os";\nexport const name = hostname();\n',
  "lib/server/row.ts": 'import Link from "next/link";\nexport type Row = typeof Link;\n',
  "lib/web/door.ts": 'import { Pool } from "pg";\nexport const pool = Pool;\n',
  "lib/ops/job.ts": 'import { show } from "../../components/show";\nexport const job = show;\n',
  "lib/ops/start.mjs": 'import pg from "pg";\nexport default pg;\n',
  "components/show.tsx": 'import { headers } from "next/headers";\nexport const show = headers;\n',
  "app/page.tsx": 'import { Pool } from "pg";\nexport default Pool;\n',
  "app/layout.tsx": 'import { help } from "../tests/support/help";\nexport default help;\n',
  "tests/support/help.ts": 'import { absent } from "./absent";\nexport const help = absent;\n',
  "app/icon.ts": 'import { expect } from "vitest";\nexport const icon = expect;\n',
  "app/extra.ts": 'import * as extra from "acorn";\nexport const other = extra;\n',
};

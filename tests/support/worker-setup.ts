/**
 * Runs in each worker before a test file is loaded: the code under test reads these names when first used. Every file
 * finds the database as it was prepared, whichever files the worker has run before.
 */
import process from "node:process";
import { inject } from "vitest";
import { databasesOf } from "./worker-databases";
import { asOwner } from "./world";

const databases = inject("workerDatabases");
const own = databasesOf(databases, Number(process.env.VITEST_POOL_ID));
process.env.DATABASE_URL = own.ownerUrl;
process.env.APP_DATABASE_URL = own.appUrl;
process.env.EVIDENCE_DIR = own.evidenceFolder;
process.env.TEST_FILES = databases.folder;
process.env.AUTH_SECRET = "a secret for tests only, long enough to be accepted";

await asOwner("SELECT pristine.restore()");

import path from "node:path";
import process from "node:process";
import { buildIfChanged, TEST_BUILD_FOLDER } from "@/lib/ops/portal/build";
import { startWeb } from "@/lib/ops/portal/web-process";
import { withClient } from "@/lib/ops/system/sql";
import { freePort } from "@/lib/ops/system/free-port";
import { throwAwayDatabase } from "@/lib/ops/throw-away/database";

/**
 * The tests that look at every page open it as everybody by the password. An entrepreneur has none; here the account is given
 * one, so that those tests need not ask for a code each (self-service.spec.ts does).
 */
const letOwnAccountsIn = (ownerUrl: string) =>
  withClient(ownerUrl, (client) =>
    client.query(
      `INSERT INTO credential (user_id, password_hash)
       SELECT own.id, c.password_hash FROM "user" own, "user" u JOIN credential c ON c.user_id = u.id
       WHERE own.by_code AND u.username = 'mashhad.caseworker'`,
    ),
  );

/** The portal as in production, on a free port, over a throw-away database with the demo data. */
export default async function setUp() {
  await buildIfChanged(TEST_BUILD_FOLDER);
  const database = await throwAwayDatabase({ demo: true });
  const port = await freePort();
  let isUp = false; // what Next.js prints before is of no interest
  const web = startWeb(
    {
      mode: "start",
      buildFolder: TEST_BUILD_FOLDER,
      port,
      host: "127.0.0.1",
      appDatabaseUrl: database.appUrl,
      authSecret: "a secret for tests only, long enough to be accepted",
      evidenceFolder: path.join(database.folder, "evidence"),
      demo: true,
    },
    (chunk) => void (isUp && process.stderr.write(chunk)),
  );
  const tearDown = async () => {
    await web.stop();
    await database.remove();
  };
  try {
    await web.waitUntilHealthy();
    await letOwnAccountsIn(database.ownerUrl);
    isUp = true;
  } catch (error) {
    await tearDown();
    throw error;
  }
  process.env.PORTAL_TEST_URL = `http://127.0.0.1:${port}`;
  process.env.PORTAL_TEST_OWNER_URL = database.ownerUrl;
  process.env.TEST_FILES = database.folder;
  return tearDown;
}

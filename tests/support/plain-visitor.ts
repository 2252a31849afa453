import process from "node:process";
import { findForm } from "@/lib/ops/bench/form";
import { Visitor } from "@/lib/ops/bench/visitor";
import { DEMO_PASSWORD } from "@/lib/domain/account/demo-accounts";

/** A visitor of the portal under test without a browser; signed in by the form when a user name is given. */
export async function plainVisitor(username?: string): Promise<Visitor> {
  const visitor = new Visitor(Number(new URL(process.env.PORTAL_TEST_URL ?? "").port));
  if (!username) return visitor;
  const page = await visitor.get("/sign-in");
  const form = findForm(page.body, "/sign-in", "password");
  const answer = await visitor.submit(form, { username, password: DEMO_PASSWORD });
  if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`);
  return visitor;
}

import { NATIONAL_PASSWORD } from "../seed/national/load";
import { findForm } from "./form";
import { type Account, SIGN_IN_PATH } from "./targets";
import { Visitor } from "./visitor";

export type Visitors = { of: (account: Account) => Visitor; close: () => void };

/** Signs in as each account by the form of the sign-in page, as a browser without JavaScript does. */
export async function signInAll(port: number, accounts: Account[]): Promise<Visitors> {
  const visitors = new Map<Account, Visitor>();
  for (const account of new Set(accounts)) visitors.set(account, await signIn(port, account));
  return {
    of: (account) => {
      const visitor = visitors.get(account);
      if (!visitor) throw new Error(`${account} is not signed in`);
      return visitor;
    },
    close: () => visitors.forEach((visitor) => visitor.close()),
  };
}

async function signIn(port: number, username: Account): Promise<Visitor> {
  const visitor = new Visitor(port);
  const page = await visitor.get(SIGN_IN_PATH);
  const form = findForm(page.body, SIGN_IN_PATH, "password");
  const answer = await visitor.submit(form, { username, password: NATIONAL_PASSWORD });
  if (answer.status !== 303 || visitor.cookie === "" || answer.location?.includes(SIGN_IN_PATH)) {
    throw new Error(`${username} could not sign in: ${answer.status} ${answer.location ?? ""}`);
  }
  return visitor;
}

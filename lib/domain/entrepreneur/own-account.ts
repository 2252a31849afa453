import type { EntrepreneurCode } from "./code";

/** The user name of an entrepreneur's own account, "e09-000123-7": nobody types it, it only names the account. */
export const ownUsername = (code: EntrepreneurCode): string => `e${code}`;

export const isOwnUsername = (username: string): boolean => /^e\d\d-\d{6}-\d$/.test(username);

/** What bars an account: sign-in needs a number to send codes to, and rests on the person's consent. */
export type AccountObstacle = "noMobile" | "noConsent" | "taken";

export const accountObstacleTexts: Record<AccountObstacle, string> = {
  noMobile: "شمارهٔ همراه این شخص ثبت نشده است. نخست آن را در پروندهٔ او بنویسید.",
  noConsent: "رضایت این شخص ثبت نشده است. نخست رضایت او را در پرونده‌اش ثبت کنید.",
  taken:
    "با این شمارهٔ همراه برای کارآفرین دیگری حساب گشوده شده است. هر شماره تنها یک حساب دارد؛ شماره‌ای را که از آنِ خود این شخص است در پرونده بنویسید.",
};

/** How the account of an entrepreneur stands, for whoever may open it. */
export type OwnAccountView = {
  code: EntrepreneurCode;
  name: string;
  business: string;
  state: "none" | "open" | "closed";
  /** the number on the record, masked; null where there is none */
  mobile: string | null;
  /** an open account still has the number that the record had before */
  otherNumber: boolean;
  lastSeen: string | null;
  /** what is known beforehand to bar it */
  obstacle: Exclude<AccountObstacle, "taken"> | null;
  /** the business has ended: nothing is opened any more */
  ended: boolean;
};

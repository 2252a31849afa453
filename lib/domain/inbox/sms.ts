import { messageKinds, MESSAGE_KINDS, type MessageKind } from "./kinds";

/** Kinds that travel by SMS too, where that has been set up. */
export const SMS_KINDS: readonly MessageKind[] = MESSAGE_KINDS.filter((kind) => messageKinds[kind].sms);

/** A message that was not sent for so many days stays in the portal only: it would be no news (decision). */
export const SMS_WITHIN_DAYS = 2;

/** What goes to the phone: the title alone, since anybody may look at a phone; the rest is read in the portal. */
export const smsText = (title: string): string =>
  ["سامانهٔ مراکز نیکوکاری کارآفرینی", title, "متن کامل در بخش پیام‌های سامانه است."].join("\n");

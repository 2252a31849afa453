/** A file that cannot be read on, with the sentence for whoever has sent it. */
export class UnreadableSheet extends Error {}

export const BROKEN =
  "این پرونده را نمی‌توان خواند: پروندهٔ سالم اکسل نیست یا رمز دارد. آن را در اکسل باز کنید و دوباره با نوع xlsx ذخیره کنید.";
export const TOO_LARGE = "محتوای این پرونده بیش از اندازه بزرگ است.";
export const TOO_WIDE = "ستون‌های این پرونده بیش از اندازه است.";

export const asUnreadable = (cause: unknown): UnreadableSheet =>
  cause instanceof UnreadableSheet ? cause : new UnreadableSheet(BROKEN, { cause });

import { randomInt } from "node:crypto";

// No letter or digit that is read as another (l 1 I, o 0 O): the password is read from paper or over the telephone.
const LETTERS = "abcdefghjkmnpqrstuvwxyz";
const DIGITS = "23456789";

const draw = (from: string, count: number) =>
  Array.from({ length: count }, () => from.charAt(randomInt(from.length))).join("");

/** Readable and strong enough until its first use: "kmwq-7394-tbhr-2586", about 60 bits. */
export const initialPassword = () =>
  [draw(LETTERS, 4), draw(DIGITS, 4), draw(LETTERS, 4), draw(DIGITS, 4)].join("-");

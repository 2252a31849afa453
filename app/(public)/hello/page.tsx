import { notFound } from "next/navigation";

/** The thinnest page this server can give: the yardstick of `npm run bench`. */
export default function HelloPage() {
  if (process.env.PORTAL_HELLO !== "1") notFound();
  return <p>سلام</p>;
}

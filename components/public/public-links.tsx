import { licensingPaths } from "../licensing-paths";
import { AppLink } from "../ui/link";

const links = [
  { href: licensingPaths.verify, label: "استعلام مجوز" },
  { href: licensingPaths.found, label: "تأسیس مرکز" },
];

/** What is open to anybody. */
export function PublicLinks() {
  return (
    <nav aria-label="برای همگان">
      <ul className="flex flex-wrap justify-center gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <AppLink href={href} className="link inline-flex min-h-11 items-center">
              {label}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { NotFoundMessage } from "@/components/account/not-found-message";

/** Inside the shell, so that the way on is at hand. */
export default function NotFound() {
  return <NotFoundMessage />;
}

import { Button } from "../ui/button";
import { SignOutIcon } from "../ui/icons";

/** A form, not a link: nothing that only looks at an address may end a session. */
export function SignOutForm({ action }: { action: () => Promise<void> }) {
  return (
    <form action={action} data-sign-out="">
      <Button
        type="submit"
        variant="quiet"
        icon={<SignOutIcon />}
        className="w-full justify-start px-3 text-ink"
      >
        خروج از سامانه
      </Button>
    </form>
  );
}

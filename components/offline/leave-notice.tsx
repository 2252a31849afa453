"use client";
import { paths } from "../paths";
import { Button, ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { useItems } from "./use-items";

/** Before signing out with something unsent: what becomes of it. */
export function LeaveNotice({ userId }: { userId: number }) {
  const items = useItems(userId);
  if (!items) return null;
  const unsent = items.some(({ state }) => state !== "expired");
  return (
    <Notice
      tone={unsent ? "warning" : "success"}
      role="status"
      title={unsent ? "هنوز خارج نشده‌اید: این موارد فرستاده نشده است." : "همهٔ موارد فرستاده شد."}
      action={
        <>
          <form action={paths.signOut} method="post">
            <Button type="submit">{unsent ? "خروج، با نگه داشتن این موارد" : "خروج از سامانه"}</Button>
          </form>
          <ButtonLink variant="quiet" href={paths.home}>
            انصراف از خروج
          </ButtonLink>
        </>
      }
    >
      {unsent
        ? "نخست «اکنون بفرست» را بزنید. اگر ارتباط ندارید و خارج شوید، این موارد در همین دستگاه می‌ماند و پس از ورود دوباره خود شما فرستاده می‌شود؛ کاربر دیگری آن‌ها را در سامانه نمی‌بیند. آنچه را نباید در این دستگاه بماند دور بریزید."
        : null}
    </Notice>
  );
}

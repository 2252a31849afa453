import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Entrance } from "@/components/account/entrance";
import { PasswordForm } from "@/components/account/password-form";
import { SignOutForm } from "@/components/account/sign-out-form";
import { paths } from "@/components/paths";
import { currentActor } from "@/lib/web/session";
import { replaceInitialPasswordAction } from "./actions";

export const metadata: Metadata = { title: "تغییر گذرواژهٔ نخستین" };

/** Outside the portal's layout, which sends the holder of an initial password here. */
export default async function ChangePasswordPage() {
  const actor = await currentActor();
  if (!actor) redirect(paths.signIn);
  if (!actor.mustChangePassword) redirect(paths.profile);
  return (
    <Entrance title="گذرواژهٔ خود را تغییر دهید" aside={<SignOutForm />}>
      <p className="mb-5 text-quiet">
        {actor.name}، این نخستین ورود شما با گذرواژه‌ای است که دیگری ساخته است. برای ادامه، گذرواژه‌ای
        برگزینید که تنها خودتان می‌دانید.
      </p>
      <PasswordForm action={replaceInitialPasswordAction} username={actor.username} />
    </Entrance>
  );
}

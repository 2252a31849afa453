"use client";
import { paths } from "../paths";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { recordingPaths } from "./paths";
import { useOnline } from "./use-online";

const openAgain = () =>
  window.location.pathname === recordingPaths.offline
    ? window.location.assign(paths.home)
    : window.location.reload();

/** How things stand with the connection, and the way back to the page that was asked for. */
export function ConnectionNotice() {
  const online = useOnline();
  return (
    <Notice
      tone={online ? "info" : "warning"}
      role="status"
      title={
        online ? "این صفحه باز نشد؛ شاید ارتباط دوباره برقرار باشد." : "این دستگاه اکنون به شبکه وصل نیست."
      }
      action={<Button onClick={openAgain}>باز کردن صفحه</Button>}
    >
      فرم‌های کوتاه را می‌توانید همین‌جا پر کنید؛ در این دستگاه نگه داشته و با برقراری ارتباط، هر کدام یک بار،
      فرستاده می‌شود.
    </Notice>
  );
}

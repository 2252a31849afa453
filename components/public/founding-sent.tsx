import { licensingPaths } from "../licensing-paths";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";

/** What has happened to a request, and what is next. */
export function FoundingSent({ officeName }: { officeName: string }) {
  return (
    <>
      <Notice tone="success" role="status" title={`درخواست شما به ادارهٔ ${officeName} رسید.`}>
        کارشناس اشتغال این اداره با شمارهٔ همراهی که نوشته‌اید تماس می‌گیرد تا دربارهٔ مرکز گفت‌وگو کنید. لازم
        نیست دوباره درخواست بفرستید.
      </Notice>
      <div>
        <ButtonLink href={licensingPaths.found} variant="secondary">
          بازگشت به راهنمای تأسیس
        </ButtonLink>
      </div>
    </>
  );
}

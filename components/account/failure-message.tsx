"use client";
import { AppLink } from "../ui/link";

type FailureProps = { error: unknown; retry: () => void };

/** Names the failure by the number under which the server has written it down. Plain tags: every page carries this. */
export function FailureMessage({ error, retry }: FailureProps) {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return (
    <section className="problem">
      <h1>سامانه نتوانست این صفحه را نشان دهد</h1>
      <p>
        خطا از سامانه است، نه از شما. آنچه پیش از این ثبت کرده‌اید سر جای خود است و چیزی از دست نرفته است.
      </p>
      <p>
        کمی بعد دوباره تلاش کنید. اگر تکرار شد، به راهبر سامانه خبر دهید
        {typeof digest === "string" ? (
          <>
            {" "}
            و این شماره را بگویید: <bdi dir="ltr">{digest}</bdi>
          </>
        ) : null}
        .
      </p>
      <p>
        <button onClick={retry}>تلاش دوباره</button> <AppLink href="/">رفتن به میز کار</AppLink>
      </p>
    </section>
  );
}

"use client";
import { paths } from "../paths";
import { Button, ButtonLink } from "../ui/button";
import { Problem } from "../ui/problem";

type FailureProps = { error: unknown; retry: () => void };

/** Names the failure by the number under which the server has written it down. */
const numberOf = (error: unknown) => {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" ? digest : null;
};

export function FailureMessage({ error, retry }: FailureProps) {
  const number = numberOf(error);
  return (
    <Problem
      title="سامانه نتوانست این صفحه را نشان دهد"
      action={
        <>
          <Button variant="primary" onClick={retry}>
            تلاش دوباره
          </Button>
          <ButtonLink href={paths.home} variant="secondary">
            رفتن به میز کار
          </ButtonLink>
        </>
      }
    >
      <p>
        خطا از سامانه است، نه از شما. آنچه پیش از این ثبت کرده‌اید سر جای خود است و چیزی از دست نرفته است.
      </p>
      <p>
        کمی بعد دوباره تلاش کنید. اگر تکرار شد، به راهبر سامانه خبر دهید
        {number ? (
          <>
            {" "}
            و این شماره را بگویید: <bdi dir="ltr">{number}</bdi>
          </>
        ) : null}
        .
      </p>
    </Problem>
  );
}

"use client"; // Next sends every page its not-found page along: as a client component that is a mere reference
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Problem } from "../ui/problem";

/** The same words whether a record does not exist or lies outside the reader's scope: nothing is given away. */
export function NotFoundMessage() {
  return (
    <Problem
      title="این صفحه یافت نشد"
      action={
        <>
          <ButtonLink href={paths.home}>رفتن به میز کار</ButtonLink>
          <ButtonLink href={paths.centers} variant="secondary">
            فهرست مراکز
          </ButtonLink>
        </>
      }
    >
      <p>نشانی درست نیست، یا چنین چیزی در محدودهٔ کار شما نیست. چیزی از دست نرفته است.</p>
      <p>
        نشانی را بازبینی کنید یا از میز کار آغاز کنید. اگر باید به آن دسترسی داشته باشید، به راهبر سامانه خبر
        دهید.
      </p>
    </Problem>
  );
}

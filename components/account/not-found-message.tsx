"use client"; // Next sends every page its not-found page along: as a client component that is a mere reference
import { AppLink } from "../ui/link";

/**
 * The same words whether a record does not exist or lies outside the reader's scope: nothing is given away. Plain tags,
 * because every page of the portal carries this.
 */
export function NotFoundMessage() {
  return (
    <section className="problem">
      <h1>این صفحه یافت نشد</h1>
      <p>نشانی درست نیست، یا چنین چیزی در محدودهٔ کار شما نیست. چیزی از دست نرفته است.</p>
      <p>
        نشانی را بازبینی کنید یا از میز کار آغاز کنید. اگر باید به آن دسترسی داشته باشید، به راهبر سامانه خبر
        دهید.
      </p>
      <p>
        <AppLink href="/">رفتن به میز کار</AppLink>
      </p>
    </section>
  );
}

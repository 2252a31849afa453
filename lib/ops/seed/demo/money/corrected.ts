/** What was found wrong in a month after it had been paid: by center and how many months ago. */
export const corrected: Record<string, Record<number, { amountRial: bigint; reason: string }>> = {
  "mashhad-4": {
    9: { amountRial: -350_000n, reason: "یک خدمت ردیف ۴ در دو ماه پیاپی ثبت و پذیرفته شده بود." },
  },
  "birjand-2": {
    8: { amountRial: 420_000n, reason: "مدرک دو بازدید ردیف ۱۰ پس از پرداخت رسید و پذیرفته شد." },
  },
};

/** Found after the newest payment had been made: it waits for the next one. */
export const lastCorrected = {
  center: "mashhad-2",
  by: "khorasan-razavi.employment",
  amountRial: -280_000n,
  reason: "پس از پرداخت روشن شد که یکی از دریافت‌کنندگان ردیف ۱ در گروه‌های هدف نبوده است.",
};

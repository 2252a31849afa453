import { formatNumber } from "@/lib/domain/shared/rial";

/** How long something lies: «امروز», «۱۲ روز». */
export const ageText = (days: number): string => (days <= 0 ? "امروز" : `${formatNumber(days)} روز`);

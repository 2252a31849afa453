import { formatNumber } from "./rial";

/** «۲۴۰ کیلوبایت» */
export const fileSize = (bytes: number): string =>
  `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} کیلوبایت`;

const PROVINCE = /^IR-(\d{2})$/;

/** "1405-09-0008": Jalali year of the sending, province (digits of its ISO code), serial within both. Throws for what is none of ours. */
export function buildReportNumber(year: number, provinceId: string, serial: number): string {
  const province = PROVINCE.exec(provinceId)?.[1];
  if (!province || !Number.isInteger(serial) || serial < 1)
    throw new RangeError(`no report number for ${provinceId}, ${serial}`);
  return `${year}-${province}-${String(serial).padStart(4, "0")}`;
}

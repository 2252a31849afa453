/** The ten fixed services of S1 ح; their number is their row in the service-share table. */
export const SERVICE_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Service = (typeof SERVICE_NUMBERS)[number];

export const isService = (value: number): value is Service =>
  Number.isInteger(value) && value >= 1 && value <= 10;

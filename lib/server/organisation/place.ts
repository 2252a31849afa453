/** Where a command has done its work, for the address of the page to show next. */
export type OfficePlace = { provinceId: string; officeId: string; centerId: null };
export type CenterPlace = { provinceId: string; officeId: string; centerId: string };

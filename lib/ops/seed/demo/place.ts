/** Where a row of a center belongs. */
export type PlaceColumns = { province_id: string; office_id: string; center_id: string };

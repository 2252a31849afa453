/** Where an entrepreneur's goods are sold under a contract [S5 شرایط ارتقای سطح سه]. */
export const OUTLET_KINDS = ["platform", "shop"] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

export const outletKindLabels: Record<OutletKind, string> = { platform: "پلتفرم", shop: "فروشگاه" };

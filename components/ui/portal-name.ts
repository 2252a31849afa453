export const portalName = "سامانهٔ مراکز نیکوکاری کارآفرینی";

import { z } from "zod";
import { can, canSome, grantsFor, scopeFor } from "@/lib/domain/access/policy";
import { OUTLET_KINDS, type OutletKind } from "@/lib/domain/entrepreneur/outlet";
import { type Context, readRows, type Statement } from "@/lib/server/scope";

const row = z.object({
  id: z.number(),
  version: z.number(),
  name: z.string(),
  kind: z.enum(OUTLET_KINDS),
  reputable: z.boolean(),
  markedByName: z.string().nullable(),
  provinceId: z.string().nullable(),
  province: z.string().nullable(),
});
const statement: Statement<z.output<typeof row>> = {
  name: "outlets",
  row,
  text: `SELECT o.id, o.version, o.name, o.kind, o.reputable, o.marked_by_name AS "markedByName", o.province_id AS "provinceId", p.name AS province
    FROM outlet o LEFT JOIN province p ON p.id = o.province_id
    WHERE o.province_id IS NULL OR o.province_id = ANY ($1::text[])
    ORDER BY o.province_id IS NOT NULL, p.name COLLATE "fa-x-icu", o.name COLLATE "fa-x-icu", o.id`,
};

const provinceRow = z.object({ id: z.string(), name: z.string() });
const provincesStatement: Statement<z.output<typeof provinceRow>> = {
  name: "outlet-provinces",
  row: provinceRow,
  text: `SELECT id, name FROM province ORDER BY name COLLATE "fa-x-icu"`,
};

export type OutletLine = {
  id: number;
  version: number;
  name: string;
  kind: OutletKind;
  reputable: boolean;
  by: string | null;
  province: string | null;
  mayMark: boolean;
};
export type OutletsView = {
  lines: OutletLine[];
  /** for those of the whole country, who see one province's at a time */
  provinces: { id: string; name: string }[] | null;
  /** the province that is shown beside the country's */
  province: string | null;
  /** where this person may write one down */
  provinceId: string | null;
};

/** The outlets of the whole country and of a province; null for whom entrepreneurs are no business. */
export async function getOutlets(ctx: Context, asked = ""): Promise<OutletsView | null> {
  const { actor } = ctx;
  if (!canSome(actor, "entrepreneur.view")) return null;
  const { country } = scopeFor(actor, "entrepreneur.view");
  const own = grantsFor(actor, "entrepreneur.view").flatMap(({ provinceId }) => provinceId ?? []);
  const [provinces, rows] = await Promise.all([
    country ? readRows(ctx, provincesStatement, []) : null,
    readRows(ctx, statement, [country ? [asked] : [...new Set(own)].sort()]),
  ]);
  const mayMark = (provinceId: string | null) =>
    provinceId !== null && can(actor, "outlet.mark", { provinceId, officeId: null, centerId: null }).ok;
  return {
    lines: rows.map(({ markedByName, provinceId, ...line }) => ({
      ...line,
      by: markedByName,
      mayMark: mayMark(provinceId),
    })),
    provinces,
    province: provinces?.find(({ id }) => id === asked)?.id ?? null,
    provinceId: own.find(mayMark) ?? null,
  };
}

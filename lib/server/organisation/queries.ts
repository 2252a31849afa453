import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { centerKinds } from "@/lib/domain/organisation/center";
import { monthsOfWork } from "@/lib/server/organisation/months-of-work";
import { type Context, readRow, readRows, type Statement } from "@/lib/server/scope";

const provinceRow = z.object({ id: z.string(), name: z.string(), offices: z.number(), centers: z.number() });
type ProvinceView = z.output<typeof provinceRow>;

const provinces: Statement<ProvinceView> = {
  name: "organisation",
  row: provinceRow,
  text: `
    SELECT p.id, p.name,
      (SELECT count(*)::integer FROM office o WHERE o.province_id = p.id) AS offices,
      (SELECT count(*)::integer FROM center c WHERE c.province_id = p.id AND c.ended_month IS NULL) AS centers
    FROM province p ORDER BY p.name COLLATE "fa-x-icu"`,
};

export async function listProvinces(ctx: Context): Promise<ProvinceView[] | null> {
  if (!can(ctx.actor, "organisation.manage", COUNTRY).ok) return null;
  return readRows(ctx, provinces, []);
}

const officesRow = z.object({
  id: z.string(),
  name: z.string(),
  offices: z.array(z.object({ id: z.string(), name: z.string(), centers: z.number() })),
});
type ProvinceOfficesView = z.output<typeof officesRow>;

const offices: Statement<ProvinceOfficesView> = {
  name: "organisation-province",
  row: officesRow,
  text: `
    SELECT p.id, p.name, coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'centers',
        (SELECT count(*) FROM center c WHERE c.office_id = o.id AND c.ended_month IS NULL)) ORDER BY o.name COLLATE "fa-x-icu", o.id)
      FROM office o WHERE o.province_id = p.id), '[]') AS offices
    FROM province p WHERE p.id = $1`,
};

export async function getProvinceOffices(
  ctx: Context,
  province: string,
): Promise<ProvinceOfficesView | null> {
  if (!can(ctx.actor, "organisation.manage", COUNTRY).ok || !/^IR-\d\d$/.test(province)) return null;
  return readRow(ctx, offices, [province]);
}

const officeRow = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number(),
  provinceId: z.string(),
  provinceName: z.string(),
  centers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(centerKinds),
      startedMonth: z.string().nullable(),
      endedMonth: z.string().nullable(),
    }),
  ),
});
type OfficeRow = z.output<typeof officeRow>;
type CenterItem = Pick<OfficeRow["centers"][number], "id" | "name" | "kind"> & {
  firstMonth: string;
  lastMonth: string | null;
};
type OfficeCentersView = Omit<OfficeRow, "centers"> & { centers: CenterItem[] };

const office: Statement<OfficeRow> = {
  name: "organisation-office",
  row: officeRow,
  text: `
    SELECT o.id, o.name, o.version, p.id AS "provinceId", p.name AS "provinceName", coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind,
        'startedMonth', c.started_month, 'endedMonth', c.ended_month) ORDER BY c.name COLLATE "fa-x-icu", c.id)
      FROM center c WHERE c.office_id = o.id), '[]') AS centers
    FROM office o JOIN province p ON p.id = o.province_id WHERE o.id = $1`,
};

export async function getOfficeCenters(ctx: Context, id: string): Promise<OfficeCentersView | null> {
  if (!can(ctx.actor, "organisation.manage", COUNTRY).ok || !/^[a-z][a-z0-9-]*$/.test(id)) return null;
  const row = await readRow(ctx, office, [id]);
  if (!row) return null;
  const centers = row.centers.map(({ startedMonth, endedMonth, ...center }) => ({
    ...center,
    ...monthsOfWork(startedMonth, endedMonth),
  }));
  return { ...row, centers };
}

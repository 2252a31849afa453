import { z } from "zod";
import { COUNTRY } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/policy";
import { type Role, ROLES, roleLabels } from "@/lib/domain/organisation/role";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { parseUsername } from "@/lib/domain/shared/username";
import { type Context, readRow, type Statement } from "@/lib/server/scope";

const grantRow = z.object({ id: z.number(), role: z.enum(ROLES), place: z.string().nullable() });
const userRow = z.object({
  username: z.string(),
  name: z.string(),
  mobile: z.string().nullable(),
  version: z.number(),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  byCode: z.boolean(),
  createdAt: z.coerce.date(),
  grants: z.array(grantRow),
});
const listRow = z.object({ total: z.number(), users: z.array(userRow) });

/** One account as JSON; «استان خراسان رضوی»-style names of places are put together where they are shown. */
const USER_JSON = `jsonb_build_object(
  'username', u.username, 'name', u.name, 'mobile', u.mobile, 'version', u.version, 'createdAt', u.created_at,
  'disabled', u.disabled_at IS NOT NULL, 'mustChangePassword', u.must_change_password, 'byCode', u.by_code,
  'grants', coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'place', coalesce(c.name, o.name, p.name)) ORDER BY g.id)
    FROM role_grant g LEFT JOIN province p ON p.id = g.province_id LEFT JOIN office o ON o.id = g.office_id
      LEFT JOIN center c ON c.id = g.center_id
    WHERE g.user_id = u.id), '[]'))`;

const list: Statement<z.output<typeof listRow>> = {
  name: "users",
  row: listRow,
  text: `
    WITH matched AS MATERIALIZED (
      SELECT u.* FROM "user" u
      WHERE ($1 = '' OR strpos(fold_text(u.name), fold_text($1)) > 0 OR strpos(u.username, fold_text($1)) > 0)
        AND (($2 = '' AND $3 = '') OR EXISTS (
          SELECT FROM role_grant g
          WHERE g.user_id = u.id AND ($2 = '' OR g.role::text = $2) AND ($3 = '' OR g.province_id = $3)))
    ), page AS (SELECT * FROM matched ORDER BY name, id LIMIT $4 OFFSET $5)
    SELECT (SELECT count(*)::integer FROM matched) AS total,
      coalesce((SELECT jsonb_agg(${USER_JSON} ORDER BY u.name, u.id) FROM page u), '[]') AS users`,
};

const one: Statement<{ user: z.output<typeof userRow> }> = {
  name: "user",
  row: z.object({ user: userRow }),
  text: `SELECT ${USER_JSON} AS user FROM "user" u WHERE u.username = $1`,
};

type GrantView = { id: number; role: Role; label: string; place: string };
type UserView = Omit<z.output<typeof userRow>, "grants" | "createdAt" | "mobile"> & {
  mobile: string;
  createdAt: string;
  grants: GrantView[];
};
export type UserFilter = { query: string; role: string; province: string; page: number };

export const USERS_PER_PAGE = 50;

const viewOf = ({ createdAt, mobile, grants, ...user }: z.output<typeof userRow>): UserView => ({
  ...user,
  // an entrepreneur's number is personal data of a case, and none of the administrator's business
  mobile: user.byCode ? "" : (mobile ?? ""),
  createdAt: formatInstant(createdAt),
  grants: grants.map(({ id, role, place }) => ({
    id,
    role,
    label: roleLabels[role],
    place: place ?? "سراسر کشور",
  })),
});

export async function listUsers(
  ctx: Context,
  filter: UserFilter,
): Promise<{ total: number; users: UserView[] } | null> {
  if (!can(ctx.actor, "user.manage", COUNTRY).ok) return null;
  const { query, role, province, page } = filter;
  const offset = (page - 1) * USERS_PER_PAGE;
  const row = await readRow(ctx, list, [query, role, province, USERS_PER_PAGE, offset]);
  return { total: row?.total ?? 0, users: row?.users.map(viewOf) ?? [] };
}

export async function getUser(ctx: Context, username: string): Promise<UserView | null> {
  if (!can(ctx.actor, "user.manage", COUNTRY).ok) return null;
  const parsed = parseUsername(username);
  if (!parsed.ok || parsed.value !== username) return null;
  const row = await readRow(ctx, one, [username]);
  return row ? viewOf(row.user) : null;
}

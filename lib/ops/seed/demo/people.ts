import type { Role } from "@/lib/domain/organisation/role";
import { provinces } from "@/prisma/reference/provinces";
import { demoAccounts } from "@/lib/domain/account/demo-accounts";
import type { CenterPlan } from "./centers";
import { type OfficePlan, richOffices } from "./offices";
import { personName } from "./person";
import { randomOf } from "./random";
import type { GrantRow, UserRow } from "./rows";

export type Person = { id: number; name: string };

/** Who did what in the history: former holders of the posts, whose accounts are closed, and the demo accounts. */
export type People = {
  users: UserRow[];
  grants: GrantRow[];
  /** By account name. */
  find(username: string): Person;
  known(username: string): Person | null;
};

type Wanted = Omit<GrantRow, "user_id"> & { username: string; name?: string; former: boolean };

export function planPeople(
  centers: CenterPlan[],
  firstUserId: number,
  at: { created: string; closed: string },
): People {
  const wanted: Wanted[] = [
    ...demoAccounts.map(({ username, name, role, provinceId, officeId, centerId }) => ({
      ...grantOf(role, provinceId, officeId, centerId),
      username,
      name,
      former: false,
    })),
    ...provinces.flatMap(([id, slug]) => [
      former(`${slug}.employment`, "provinceEmployment", id),
      former(`${slug}.participation`, "provinceParticipation", id),
      former(`${slug}.manager`, "provinceManager", id),
    ]),
    ...[...new Set(centers.map(({ office }) => office))].map((office) =>
      former(`${office.id}.office`, "officeEmployment", office.provinceId, office.id),
    ),
    ...richOffices.flatMap(caseworkersOf),
    ...centers.flatMap(({ row, rich }) => {
      const place = [row.province_id, row.office_id, row.id] as const;
      const executive = former(`${row.id}.executive`, "centerExecutive", ...place);
      return rich ? [executive, former(`${row.id}.member`, "centerMember", ...place)] : [executive];
    }),
  ];
  const users = wanted.map(({ username, name, former: closed }, index): UserRow => ({
    id: firstUserId + index,
    username,
    name: name ?? personName(randomOf(username)),
    disabled_at: closed ? at.closed : null,
    created_at: at.created,
  }));
  const grants = wanted.map(({ username: _, name: __, former: ___, ...grant }, index) => ({
    user_id: firstUserId + index,
    ...grant,
  }));
  const byName = new Map(users.map(({ id, username, name }) => [username, { id, name }]));
  const known = (username: string) => byName.get(username) ?? null;
  return {
    users,
    grants,
    find(username) {
      const user = known(username);
      if (!user) throw new Error(`no account ${username}`);
      return user;
    },
    known,
  };
}

/** Caseworkers who are at work and have never signed in: the first one where the demonstration has no account, and a second one in the capitals. */
function caseworkersOf({ id, provinceId, centers }: OfficePlan): Wanted[] {
  const present = (username: string): Wanted => ({
    ...grantOf("caseworker", provinceId, id),
    username,
    former: false,
  });
  const first = `${id}.caseworker`;
  const known = demoAccounts.some(({ username }) => username === first);
  return [...(known ? [] : [present(first)]), ...(centers > 2 ? [present(`${first}-2`)] : [])];
}

/** The name of the account of a post's former holder. */
export const formerName = (post: string) => `${post}.former`;

const grantOf = (
  role: Role,
  province: string | null,
  office: string | null = null,
  center: string | null = null,
) => ({
  role,
  province_id: province,
  office_id: office,
  center_id: center,
});

const former = (post: string, role: Role, province: string, office?: string, center?: string): Wanted => ({
  ...grantOf(role, province, office, center),
  username: formerName(post),
  former: true,
});

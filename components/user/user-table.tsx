import { settingsPaths } from "../settings-paths";
import { Code } from "../ui/code";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { UserStatus, type UserState } from "./user-status";

export type UserItem = UserState & {
  username: string;
  name: string;
  grants: { id: number; label: string; place: string }[];
};

const columns = [
  { key: "name", label: "نام" },
  { key: "username", label: "نام کاربری" },
  { key: "roles", label: "نقش‌ها" },
  { key: "status", label: "وضعیت" },
];

export function UserTable({ users }: { users: UserItem[] }) {
  return (
    <DataTable caption="کاربران" columns={columns}>
      {users.map((user) => (
        <Row key={user.username}>
          <RowHead>
            <AppLink href={settingsPaths.user(user.username)} className="link">
              {user.name}
            </AppLink>
          </RowHead>
          <Cell label="نام کاربری">
            <Code>{user.username}</Code>
          </Cell>
          <Cell label="نقش‌ها">
            <ul>
              {user.grants.map((grant) => (
                <li key={grant.id}>
                  {grant.label}، {grant.place}
                </li>
              ))}
            </ul>
          </Cell>
          <Cell label="وضعیت">
            <UserStatus {...user} />
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}

import { Tag } from "../ui/tag";

export type UserState = { disabled: boolean; mustChangePassword: boolean };

export function UserStatus({ disabled, mustChangePassword }: UserState) {
  if (disabled) return <Tag tone="danger">غیرفعال</Tag>;
  return mustChangePassword ? (
    <Tag tone="warning">در انتظار نخستین ورود</Tag>
  ) : (
    <Tag tone="success">فعال</Tag>
  );
}

export type NotificationRow = {
  user_id: number;
  once_key: string;
  kind: string;
  title: string;
  body: string;
  href: string;
  created_at: string;
  read_at: string | null;
};

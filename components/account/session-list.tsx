import type { FormAction } from "../forms/form-state";
import { ActionForm } from "../forms/action-form";
import { FormButtons, SubmitButton } from "../forms/submit-button";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { Tag } from "../ui/tag";

export type SessionItem = { id: string; device: string; since: string; lastSeen: string; isThis: boolean };

const columns = [
  { key: "device", label: "دستگاه" },
  { key: "since", label: "ورود" },
  { key: "lastSeen", label: "آخرین فعالیت" },
];

/** Where the account is signed in now, and the way to end it. */
export function SessionList({ sessions, action }: { sessions: SessionItem[]; action: FormAction }) {
  return (
    <div className="grid gap-5">
      <DataTable caption="نشست‌های باز" columns={columns}>
        {sessions.map((session) => (
          <Row key={session.id}>
            <RowHead>
              <span className="inline-flex flex-wrap items-center gap-2">
                {session.device}
                {session.isThis ? <Tag tone="success">همین دستگاه</Tag> : null}
              </span>
            </RowHead>
            <Cell label="ورود">{session.since}</Cell>
            <Cell label="آخرین فعالیت">{session.lastSeen}</Cell>
          </Row>
        ))}
      </DataTable>
      <ActionForm action={action} id="sessions">
        <FormButtons>
          {sessions.length > 1 ? (
            <SubmitButton variant="secondary" name="which" value="others">
              خروج از دستگاه‌های دیگر
            </SubmitButton>
          ) : null}
          <SubmitButton variant="danger" name="which" value="all">
            خروج از همهٔ دستگاه‌ها
          </SubmitButton>
        </FormButtons>
      </ActionForm>
    </div>
  );
}

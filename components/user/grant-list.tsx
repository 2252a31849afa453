import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/form-state";
import { Hidden } from "../forms/hidden";
import { SubmitButton } from "../forms/submit-button";
import { Card } from "../ui/card";

type GrantListProps = {
  username: string;
  grants: { id: number; label: string; place: string }[];
  remove: FormAction;
};

export function GrantList({ username, grants, remove }: GrantListProps) {
  if (grants.length === 0)
    return (
      <p className="text-quiet">این کاربر هنوز نقشی ندارد و پس از ورود چیزی نمی‌بیند. نقشی به او بدهید.</p>
    );
  return (
    <Card className="px-4 py-1 sm:px-6">
      <ul className="divide-y divide-line">
        {grants.map((grant) => (
          <li key={grant.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>
              <span className="font-medium">{grant.label}</span>، {grant.place}
            </span>
            <ActionForm action={remove} id={`grant-${grant.id}`} className="grid gap-3">
              <Hidden values={{ username, grantId: grant.id }} />
              <SubmitButton variant="secondary">
                گرفتن نقش
                <span className="sr-only">
                  {" "}
                  {grant.label}، {grant.place}
                </span>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { SelectField } from "../forms/select-field";
import type { Option } from "../ui/options";
import { TextField } from "../forms/text-field";
import { GIVEN_ROLES, type ScopeKind, roleLabels, scopeKindOf } from "@/lib/domain/organisation/role";

const groups: Record<ScopeKind, string> = {
  country: "سراسر کشور",
  province: "استان — استان را برگزینید",
  office: "اداره — کد اداره را بنویسید",
  center: "مرکز — کد مرکز را بنویسید",
  self: "خود فرد",
};

const roleOptions: Option[] = GIVEN_ROLES.map((role) => ({
  value: role,
  label: roleLabels[role],
  group: groups[scopeKindOf(role)],
}));

/** A role and its place. All fields are always there: the form must work without scripts. */
export function GrantFields({ provinces }: { provinces: Option[] }) {
  return (
    <>
      <SelectField
        name="role"
        label="نقش"
        required
        empty="برگزینید"
        options={roleOptions}
        hint="هر نقش در جایی از سازمان است؛ تنها خانهٔ همان جا را پر کنید."
      />
      <SelectField
        name="provinceId"
        label="استان"
        empty="—"
        options={provinces}
        hint="برای نقش‌های استان. برای نظارت و رسیدگی، خالی یعنی سراسر کشور."
      />
      <TextField
        name="officeId"
        label="کد اداره"
        ltr
        width="medium"
        hint="برای نقش‌های اداره، مانند mashhad."
      />
      <TextField
        name="centerId"
        label="کد مرکز"
        ltr
        width="medium"
        hint="برای نقش‌های مرکز، مانند mashhad-1."
      />
    </>
  );
}

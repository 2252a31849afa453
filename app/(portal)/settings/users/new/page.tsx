import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-field";
import { settingsPaths } from "@/components/settings-paths";
import { PageHeader } from "@/components/ui/page-header";
import { GrantFields } from "@/components/user/grant-fields";
import { IssueForm } from "@/components/user/issue-form";
import { PersonFields } from "@/components/user/person-fields";
import { listProvinces } from "@/lib/server/organisation/queries";
import { requireContext } from "@/lib/web/session";
import { createUserAction } from "../actions";

export const metadata: Metadata = { title: "کاربر تازه" };

export default async function NewUserPage() {
  const provinces = await listProvinces(await requireContext());
  if (!provinces) notFound();
  return (
    <>
      <PageHeader
        title="کاربر تازه"
        subtitle="گذرواژهٔ نخستین را سامانه می‌سازد و تنها یک بار نشان می‌دهد. نقش‌های دیگر را در صفحهٔ کاربر بیفزایید."
        breadcrumbs={[{ href: settingsPaths.users, label: "کاربران" }]}
      />
      <IssueForm action={createUserAction} id="user" issuedTitle="حساب ساخته شد.">
        <TextField
          name="username"
          label="نام کاربری"
          required
          ltr
          width="medium"
          hint="حروف لاتین، رقم، نقطه و خط تیره. پس از ساختن تغییر نمی‌کند."
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PersonFields />
        <GrantFields provinces={provinces.map(({ id, name }) => ({ value: id, label: name }))} />
        <div>
          <SubmitButton>ساختن حساب</SubmitButton>
        </div>
      </IssueForm>
    </>
  );
}

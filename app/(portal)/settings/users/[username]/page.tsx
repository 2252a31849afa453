import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { Hidden } from "@/components/forms/hidden";
import { SubmitButton } from "@/components/forms/submit-button";
import { settingsPaths } from "@/components/settings-paths";
import { Code } from "@/components/ui/code";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AccountState } from "@/components/user/account-state";
import { GrantFields } from "@/components/user/grant-fields";
import { GrantList } from "@/components/user/grant-list";
import { IssueForm } from "@/components/user/issue-form";
import { OwnAccountState } from "@/components/user/own-account-state";
import { PersonFields } from "@/components/user/person-fields";
import { UserStatus } from "@/components/user/user-status";
import { listProvinces } from "@/lib/server/organisation/queries";
import { getUser } from "@/lib/server/user/queries";
import { requireContext } from "@/lib/web/session";
import {
  addGrantAction,
  changeUserAction,
  disableUserAction,
  enableUserAction,
  removeGrantAction,
  resetPasswordAction,
} from "../actions";

export const metadata: Metadata = { title: "کاربر" };

const done = {
  changed: "مشخصات کاربر تغییر کرد.",
  disabled: "حساب غیرفعال شد و نشست‌های آن پایان یافت.",
  enabled: "حساب فعال شد.",
  "grant-added": "نقش تازه داده شد.",
  "grant-removed": "نقش گرفته شد.",
};

type Props = {
  params: Promise<{ username: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function UserPage({ params, searchParams }: Props) {
  const ctx = await requireContext();
  const [user, provinces] = await Promise.all([getUser(ctx, (await params).username), listProvinces(ctx)]);
  if (!user || !provinces) notFound();
  const { username, version } = user;
  const isSelf = username === ctx.actor.username;
  const header = (
    <>
      <PageHeader
        title={user.name}
        tags={<UserStatus {...user} />}
        subtitle={
          <>
            <Code>{username}</Code>، از {user.createdAt}
          </>
        }
        breadcrumbs={[{ href: settingsPaths.users, label: "کاربران" }]}
      />
      <DoneNotice done={(await searchParams).done} texts={done} />
    </>
  );
  if (user.byCode)
    return (
      <>
        {header}
        <OwnAccountState
          username={username}
          version={version}
          disabled={user.disabled}
          disable={disableUserAction}
        />
      </>
    );
  return (
    <>
      {header}
      {/* On paper there is only the slip with a new initial password. */}
      <div className="mt-10 print:hidden">
        <Section id="grants" title="نقش‌ها">
          <GrantList username={username} grants={user.grants} remove={removeGrantAction} />
        </Section>
        {isSelf ? null : (
          <Section id="new-grant" title="نقش تازه" level={3}>
            <ActionForm key={user.grants.length} action={addGrantAction} id="grant">
              <Hidden values={{ username }} />
              <GrantFields provinces={provinces.map(({ id, name }) => ({ value: id, label: name }))} />
              <div>
                <SubmitButton variant="secondary">دادن نقش</SubmitButton>
              </div>
            </ActionForm>
          </Section>
        )}
        <Section id="person-title" title="مشخصات">
          <ActionForm key={version} action={changeUserAction} id="person">
            <Hidden values={{ username, version }} />
            <PersonFields name={user.name} mobile={user.mobile} />
            <div>
              <SubmitButton variant="secondary">ثبت مشخصات</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      </div>
      {isSelf ? null : (
        <>
          <Section
            id="password-title"
            title="گذرواژه"
            description="گذرواژهٔ کنونی از کار می‌افتد، نشست‌های کاربر پایان می‌یابد و گذرواژهٔ نخستین تازه‌ای تنها یک بار نشان داده می‌شود."
          >
            <IssueForm action={resetPasswordAction} id="reset" issuedTitle="گذرواژهٔ تازه ساخته شد.">
              <Hidden values={{ username }} />
              <div>
                <SubmitButton variant="secondary">ساختن گذرواژهٔ تازه</SubmitButton>
              </div>
            </IssueForm>
          </Section>
          <div className="mt-10 print:hidden">
            <Section id="state-title" title="دسترسی">
              <AccountState
                username={username}
                version={version}
                disabled={user.disabled}
                disable={disableUserAction}
                enable={enableUserAction}
              />
            </Section>
          </div>
        </>
      )}
    </>
  );
}

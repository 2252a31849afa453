import type { Metadata } from "next";
import { CodeSignIn } from "@/components/account/code-sign-in";
import { MobileForm } from "@/components/account/mobile-form";
import { PasswordForm } from "@/components/account/password-form";
import { SessionList } from "@/components/account/session-list";
import { Card } from "@/components/ui/card";
import { Code } from "@/components/ui/code";
import { DescriptionList } from "@/components/ui/description-list";
import { DoneNotice } from "@/components/ui/done-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { roleLabels } from "@/lib/domain/organisation/role";
import { getProfile } from "@/lib/server/account/queries";
import { requireContext } from "@/lib/web/session";
import { changeMobileAction, changePasswordAction, endSessionsAction } from "./actions";

export const metadata: Metadata = { title: "نمایه" };

const done = {
  "mobile-changed": "شماره همراه شما ثبت شد.",
  "password-changed": "گذرواژهٔ شما تغییر کرد و نشست‌های دیگر پایان یافت.",
  "others-signed-out": "نشست‌های دیگر پایان یافت.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProfilePage({ searchParams }: Props) {
  const ctx = await requireContext();
  const { actor } = ctx;
  const profile = await getProfile(ctx);
  const facts = [
    { key: "name", term: "نام", description: actor.name },
    // Nobody types the user name of an account that a code opens.
    ...(profile.byCode
      ? []
      : [{ key: "username", term: "نام کاربری", description: <Code>{actor.username}</Code> }]),
    ...actor.grants.map((grant, index) => ({
      key: `role-${index}`,
      term: index === 0 ? "نقش" : "نقش دیگر",
      description: `${roleLabels[grant.role]}، ${grant.placeName ?? "سراسر کشور"}`,
    })),
  ];
  return (
    <>
      <PageHeader
        title="نمایه"
        subtitle={profile.byCode ? undefined : "نام و نقش‌ها را راهبر سامانه تغییر می‌دهد."}
      />
      <DoneNotice done={(await searchParams).done} texts={done} />
      <Card>
        <DescriptionList items={facts} />
      </Card>
      {profile.byCode ? (
        <CodeSignIn mobile={profile.mobile} />
      ) : (
        <>
          <Section id="contact-title" title="راه تماس">
            <MobileForm
              key={profile.version}
              action={changeMobileAction}
              mobile={profile.mobile}
              version={profile.version}
            />
          </Section>
          <Section
            id="password-title"
            title="تغییر گذرواژه"
            description="پس از تغییر، نشست‌های شما در دستگاه‌های دیگر پایان می‌یابد."
          >
            <PasswordForm action={changePasswordAction} username={actor.username} />
          </Section>
        </>
      )}
      <Section
        id="sessions-title"
        title="نشست‌های باز"
        description="هر نشست پس از ۳۰ دقیقه بی‌کاری یا ۱۲ ساعت پس از ورود خود به خود پایان می‌یابد."
      >
        <SessionList sessions={profile.sessions} action={endSessionsAction} />
      </Section>
    </>
  );
}

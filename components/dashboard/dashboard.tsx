"use client";
import type { DashboardView } from "@/lib/domain/dashboard/view";
import type { LicensingTask } from "@/lib/domain/licensing/tasks";
import { licensingPaths } from "../licensing-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { Tag } from "../ui/tag";
import { type Task, TaskList } from "../ui/task-list";

type Props = { view: DashboardView; licensing: readonly LicensingTask[]; name: string; role: string };

const licensingPages: Record<LicensingTask["to"], (id: string) => string> = {
  application: licensingPaths.application,
  office: licensingPaths.office,
  notices: licensingPaths.centerNotices,
};

const licensingTask = ({ to, id, title, detail, age, tag }: LicensingTask): Task => ({
  key: `${to}/${id}/${title}`,
  href: licensingPages[to](id),
  title,
  detail,
  age,
  tag: <Tag tone={tag.tone}>{tag.text}</Tag>,
});

export function Dashboard({ view, licensing, name, role }: Props) {
  const { figures, month, rights } = view;
  return (
    <>
      <PageHeader title={`سلام، ${name}`} subtitle={role} />
      {rights.mayDecide || licensing.length > 0 ? (
        <Section id="waiting" title="منتظر اقدام شما" description={view.more ?? undefined}>
          {view.tasks.length + licensing.length > 0 ? (
            <TaskList
              items={[
                ...licensing.map(licensingTask),
                ...view.tasks.map((task) => ({
                  key: `${task.centerId}/${task.month}`,
                  href: paths.month(task.centerId, task.month),
                  title: task.title,
                  detail: task.detail,
                  age: task.age,
                  tag: <Tag tone={task.tag.tone}>{task.tag.text}</Tag>,
                })),
              ]}
            />
          ) : (
            <EmptyState title="چیزی منتظر شما نیست">
              ماه‌هایی که نوبت اقدام شما برسد، با مهلت هر یک، در اینجا دیده می‌شود.
            </EmptyState>
          )}
        </Section>
      ) : null}
      {figures ? (
        <Section
          id="figures"
          title={`کارکرد ${month.title}`}
          action={
            <ButtonLink variant="quiet" href={paths.panel({ month: month.id })}>
              پنل نظارت
            </ButtonLink>
          }
        >
          <StatList
            stats={[
              { label: "مراکز موظف", value: figures.due, href: paths.centersOf({ month: month.id }) },
              {
                label: "دریافت‌شده",
                value: figures.received,
                href: paths.centersOf({ month: month.id, state: "received" }),
              },
              {
                label: "ارسال‌نشده",
                value: figures.missing,
                href: paths.centersOf({ month: month.id, state: "missing" }),
              },
              {
                label: "تأییدشده",
                value: figures.confirmed,
                href: paths.centersOf({ month: month.id, state: "confirmed" }),
              },
              {
                label: "قابل پرداخت",
                value: figures.payable,
                unit: "ریال",
                href: paths.panel({ month: month.id }),
              },
            ]}
          />
        </Section>
      ) : null}
      {rights.mayManage ? (
        <Section id="manage" title="راهبری سامانه">
          <div className="flex flex-wrap gap-3">
            <ButtonLink variant="secondary" href={paths.users}>
              کاربران
            </ButtonLink>
            <ButtonLink variant="secondary" href={paths.organisation}>
              سازمان
            </ButtonLink>
          </div>
        </Section>
      ) : null}
      {!rights.mayDecide && !figures && !rights.mayManage && rights.maySeeCenters ? (
        <Section id="centers" title="مراکز محدودهٔ شما">
          <p className="mb-3 max-w-prose">
            نشانی، تلفن و هیئت عامل مراکز اداره را برای معرفی مددجویان در اینجا بیابید.
          </p>
          <ButtonLink href={paths.centers}>فهرست مراکز</ButtonLink>
        </Section>
      ) : null}
    </>
  );
}

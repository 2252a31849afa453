"use client";
import type { MoneyTask, MoneyTaskKind } from "@/lib/domain/dashboard/money-tasks";
import type { DashboardView } from "@/lib/domain/dashboard/view";
import type { CaseTask } from "@/lib/domain/entrepreneur/tasks";
import type { LicensingTask } from "@/lib/domain/licensing/tasks";
import { casePaths } from "../case-paths";
import { licensingPaths } from "../licensing-paths";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { settingsPaths } from "../settings-paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { Tag } from "../ui/tag";
import { type Task, TaskList } from "../ui/task-list";

type Props = {
  view: DashboardView;
  licensing: readonly LicensingTask[];
  cases: readonly CaseTask[];
  money: readonly MoneyTask[];
  name: string;
  role: string;
};

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

const casePages: Record<CaseTask["to"], (code: string) => string> = {
  case: casePaths.entrepreneur,
  promotion: casePaths.promotion,
};

const caseTask = ({ to, code, title, detail, age, tag }: CaseTask): Task => ({
  key: `${to}/${code}`,
  href: casePages[to](code),
  title,
  detail,
  age,
  tag: <Tag tone={tag.tone}>{tag.text}</Tag>,
});

const reportOf = ({ id, month }: MoneyTask) => moneyPaths.report(month ?? "", id);
const batchOf = ({ id }: MoneyTask) => moneyPaths.batch(id);
const planOf = ({ id, year }: MoneyTask) => moneyPaths.plan(year ?? 0, id);
const moneyPages: Record<MoneyTaskKind, (task: MoneyTask) => string> = {
  reportReturned: reportOf,
  reportDue: reportOf,
  reportSent: reportOf,
  batchPrepared: batchOf,
  batchApproved: batchOf,
  accountPending: ({ id }) => moneyPaths.accountsOf({ center: id }),
  planOfCenter: planOf,
  planOfProvince: planOf,
  policyPrepared: ({ id }) => moneyPaths.policyDraft(Number(id)),
};

const moneyTask = (task: MoneyTask): Task => ({
  key: `${task.kind}/${task.id}/${task.month ?? ""}`,
  href: moneyPages[task.kind](task),
  title: task.title,
  detail: task.detail,
  age: task.age,
  tag: <Tag tone={task.tag.tone}>{task.tag.text}</Tag>,
});

export function Dashboard({ view, licensing, cases, money, name, role }: Props) {
  const { figures, month, rights } = view;
  const waiting = view.tasks.length + licensing.length + cases.length + money.length;
  return (
    <>
      <PageHeader title={`سلام، ${name}`} subtitle={role} />
      {rights.mayDecide || rights.mayFollow || waiting > 0 ? (
        <Section
          id="waiting"
          title="منتظر اقدام شما"
          description={view.more ?? undefined}
          action={
            rights.mayFollow ? (
              <ButtonLink variant="quiet" href={casePaths.caseload}>
                همهٔ پرونده‌های من
              </ButtonLink>
            ) : undefined
          }
        >
          {waiting > 0 ? (
            <TaskList
              items={[
                ...licensing.map(licensingTask),
                ...money.map(moneyTask),
                ...cases.map(caseTask),
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
              {rights.mayDecide
                ? "ماه‌هایی که نوبت اقدام شما برسد، با مهلت هر یک، در اینجا دیده می‌شود."
                : "کارآفرینانی که نیازمند توجه شما شوند در اینجا دیده می‌شوند."}
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
              {
                label: "مراکز موظف",
                value: figures.due,
                href: paths.centersOf({ month: month.id, state: "due" }),
              },
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
            <ButtonLink variant="secondary" href={settingsPaths.users}>
              کاربران
            </ButtonLink>
            <ButtonLink variant="secondary" href={settingsPaths.organisation}>
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

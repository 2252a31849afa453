import type { ReactNode } from "react";
import { accountStates, accountStatusViews } from "@/lib/domain/payment/labels";
import type { AccountLine, AccountsView, AccountView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { filterSelect, filterText } from "../forms/filter-field";
import { FilterForm } from "../forms/filter-form";
import { choices } from "../forms/named-options";
import { placeFilters } from "../forms/place-filters";
import { moneyPaths } from "../money-paths";
import { paths } from "../paths";
import { ButtonLink } from "../ui/button";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { AppLink } from "../ui/link";
import { PageHeader } from "../ui/page-header";
import { Pagination, rowRange } from "../ui/pagination";
import { Section } from "../ui/section";
import { StatList } from "../ui/stat";
import { Tag } from "../ui/tag";
import { type AccountActions, AccountDecisions, EnterForm } from "./account-forms";

const columns = [
  { key: "center", label: "مرکز" },
  { key: "confirmed", label: "حساب تأییدشده" },
  { key: "pending", label: "منتظر تأیید" },
];

type Props = { view: AccountsView; actions: AccountActions; said: ReactNode };

/** The accounts of the centers: entered by one department, confirmed by the other. */
export function AccountsPage({ view, actions, said }: Props) {
  const { query, provinces, lines, entering, total, first } = view;
  const filtered = Boolean(query.q || query.state || query.province || entering);
  return (
    <>
      <PageHeader
        title="حساب مراکز"
        subtitle="حوزهٔ توسعهٔ مشارکت‌ها حساب هر مرکز را ثبت و حوزهٔ اشتغال و خودکفایی آن را تأیید می‌کند (بند ب-۳-۲)."
        breadcrumbs={[{ href: moneyPaths.payments, label: "پرداخت‌ها" }]}
      />
      {said}
      {entering ? (
        <Section id="enter-account" title={`ثبت حساب ${entering.center}`}>
          <EnterForm action={actions.enter} {...entering} />
        </Section>
      ) : null}
      <StatList
        stats={view.counts.map(({ state, label, count }) => ({
          label,
          value: count,
          href: moneyPaths.accountsOf({ state, province: query.province }),
        }))}
      />
      <Section id="accounts" title="مراکز">
        <FilterForm
          action={moneyPaths.accounts}
          label="جست‌وجوی حساب مراکز"
          clearHref={filtered ? moneyPaths.accounts : undefined}
          fields={[
            filterText({ label: "نام یا کد مرکز", defaultValue: query.q }),
            placeFilters({ provinces, province: query.province }),
            filterSelect({
              name: "state",
              label: "وضعیت حساب",
              empty: "همه",
              defaultValue: query.state ?? "",
              options: choices(accountStates),
            }),
          ]}
        />
        {lines.length > 0 ? (
          <>
            <DataTable caption="حساب مراکز، آنچه منتظر تأیید است نخست" columns={columns}>
              {lines.map((line) => (
                <Line key={line.centerId} line={line} actions={actions} placed={provinces.length > 0} />
              ))}
            </DataTable>
            <Pagination
              page={view.page}
              pages={view.pages}
              hrefOf={(page) => moneyPaths.accountsOf({ ...query, page: page > 1 ? page : null })}
              summary={rowRange(first, lines.length, `${formatNumber(total)} مرکز`)}
            />
          </>
        ) : (
          <EmptyState title="مرکزی با این پالایه‌ها پیدا نشد">
            نام را کوتاه‌تر بنویسید، یا پالایه‌ها را بردارید.
          </EmptyState>
        )}
      </Section>
    </>
  );
}

type LineProps = { line: AccountLine; actions: AccountActions; placed: boolean };

const Line = ({ line, actions, placed }: LineProps) => (
  <Row>
    <RowHead>
      <AppLink href={paths.center(line.centerId)} className="link">
        {line.center}
      </AppLink>
      <span className="block text-sm font-normal text-quiet">
        {line.office}
        {placed ? `، ${line.province}` : null}
      </span>
      {line.mayEnter ? (
        <ButtonLink
          href={`${moneyPaths.accountsOf({ center: line.centerId })}#enter-account`}
          variant="quiet"
          className="-ms-4"
        >
          {line.confirmed ? "ثبت حساب تازه" : "ثبت حساب"}
          <span className="sr-only"> {line.center}</span>
        </ButtonLink>
      ) : null}
    </RowHead>
    <Cell>
      <Account account={line.confirmed} status="confirmed" center={line.center} actions={actions} />
    </Cell>
    <Cell>
      <Account account={line.pending} status="pending" center={line.center} actions={actions} />
    </Cell>
  </Row>
);

type AccountProps = {
  account: AccountView | null;
  status: "pending" | "confirmed";
  center: string;
  actions: AccountActions;
};

function Account({ account, status, center, actions }: AccountProps) {
  if (!account) return status === "confirmed" ? <Tag tone="warning">بدون حساب تأییدشده</Tag> : null;
  const { label, tone } = accountStatusViews[status];
  return (
    <div className="min-w-0">
      <Tag tone={tone}>{label}</Tag>
      <p className="font-medium tabular-nums">
        <bdi dir="ltr">{account.sheba}</bdi>
      </p>
      <p className="text-sm text-quiet">
        {account.holder}، {account.bank}
      </p>
      <p className="text-sm text-quiet">
        ثبت: {account.entered}
        {account.decided ? `؛ تأیید: ${account.decided}` : null}
      </p>
      <AccountDecisions account={account} center={center} actions={actions} />
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { filterSelect, filterText } from "@/components/forms/filter-field";
import { FilterForm } from "@/components/forms/filter-form";
import { placeFilters } from "@/components/forms/place-filters";
import { settingsPaths } from "@/components/settings-paths";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PlusIcon } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { UserTable } from "@/components/user/user-table";
import { ROLES, roleLabels } from "@/lib/domain/organisation/role";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { listProvinces } from "@/lib/server/organisation/queries";
import { listUsers, USERS_PER_PAGE } from "@/lib/server/user/queries";
import { requireContext } from "@/lib/web/session";
import { hrefOf, readFilter } from "./filter";

export const metadata: Metadata = { title: "کاربران" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UsersPage({ searchParams }: Props) {
  const ctx = await requireContext();
  const filter = readFilter(await searchParams);
  const [list, provinces] = await Promise.all([listUsers(ctx, filter), listProvinces(ctx)]);
  if (!list || !provinces) notFound();
  const isFiltered = Boolean(filter.query || filter.role || filter.province);
  return (
    <>
      <PageHeader
        title="کاربران"
        action={
          <ButtonLink href={settingsPaths.newUser} icon={<PlusIcon />}>
            کاربر تازه
          </ButtonLink>
        }
      />
      <FilterForm
        action={settingsPaths.users}
        label="جست‌وجوی کاربران"
        clearHref={isFiltered ? settingsPaths.users : undefined}
        fields={[
          filterText({ label: "نام یا نام کاربری", defaultValue: filter.query }),
          filterSelect({
            name: "role",
            label: "نقش",
            empty: "همهٔ نقش‌ها",
            defaultValue: filter.role,
            options: ROLES.map((role) => ({ value: role, label: roleLabels[role] })),
          }),
          placeFilters({ provinces, province: filter.province }),
        ]}
      />
      {list.users.length > 0 ? (
        <UserTable users={list.users} />
      ) : (
        <EmptyState title="کاربری یافت نشد">پالایه‌ها را کمتر کنید یا نام را کوتاه‌تر بنویسید.</EmptyState>
      )}
      <Pagination
        page={filter.page}
        pages={Math.ceil(list.total / USERS_PER_PAGE)}
        hrefOf={(page) => hrefOf({ ...filter, page })}
        summary={`${toPersianDigits(list.total)} کاربر`}
      />
    </>
  );
}

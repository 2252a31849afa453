import type { ColumnGuide } from "@/lib/domain/beneficiary/column-guide";
import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { TextTable } from "../ui/data-table";
import { EmptyState } from "../ui/empty-state";
import { FileIcon } from "../ui/icons";
import { markup } from "../ui/markup";
import { Notice } from "../ui/notice";
import { PageHeader } from "../ui/page-header";
import { Section } from "../ui/section";
import { tagText } from "../ui/tag";
import type { Tone } from "../ui/tone";
import { UploadForm, type UploadFormProps } from "./upload-form";

export type ImportsPageProps = {
  offices: readonly { id: string; name: string }[];
  imports: readonly {
    id: string;
    fileName: string;
    office: string;
    tag: { tone: Tone; label: string };
    started: string;
    by: string;
    result: string;
  }[];
  guides: readonly ColumnGuide[];
  upload: Pick<UploadFormProps, "formKey" | "refused" | "limit">;
};

const columns = [
  { key: "file", label: "پرونده" },
  { key: "status", label: "وضعیت" },
  { key: "result", label: "ثبت‌شده" },
  { key: "started", label: "زمان بارگذاری" },
  { key: "by", label: "بارگذارنده" },
];
const guideColumns = [
  { key: "column", label: "ستون" },
  { key: "meaning", label: "معنا" },
  { key: "example", label: "نمونه" },
];

export function ImportsPage({ offices, imports, guides, upload }: ImportsPageProps) {
  const several = offices.length > 1;
  return (
    <>
      <PageHeader
        title="ورود افراد از اکسل"
        subtitle="پرونده نخست خوانده و بررسی می‌شود. تا دکمهٔ «ثبت نهایی» را نزنید، هیچ‌کس ثبت نمی‌شود."
        breadcrumbs={[{ href: casePaths.beneficiaries, label: "مددجویان" }, { label: "ورود از اکسل" }]}
      />
      <Section
        id="upload"
        title="بارگذاری پرونده"
        action={
          <ButtonLink href={casePaths.importTemplate} variant="secondary" icon={<FileIcon />} download>
            دریافت الگو
          </ButtonLink>
        }
      >
        <UploadForm
          {...upload}
          offices={offices.map(({ id, name }) => ({ value: id, label: name }))}
          button="بارگذاری و بررسی"
        />
      </Section>
      <Section id="imports" title="پرونده‌های پیشین">
        {imports.length > 0 ? (
          <TextTable
            caption="پرونده‌های پیشین"
            columns={columns}
            rows={imports.map(
              ({ id, fileName, office, tag, started, by, result }) =>
                markup`<tr><th scope="row"><a href="${casePaths.import(id)}" class="link"><bdi>${fileName}</bdi></a>${
                  several ? markup` <span class="text-quiet">${office}</span>` : null
                }</th><td data-label="وضعیت">${tagText(tag.tone, tag.label)}</td><td data-label="ثبت‌شده">${
                  result || "—"
                }</td><td data-label="زمان بارگذاری">${started}</td><td data-label="بارگذارنده">${by}</td></tr>`,
            )}
          />
        ) : (
          <EmptyState title="هنوز پرونده‌ای بارگذاری نشده است">
            الگو را دریافت کنید، آن را پر کنید و در همین صفحه بارگذاری کنید. هر پرونده با وضعیت آن در اینجا
            می‌ماند.
          </EmptyState>
        )}
      </Section>
      <Section
        id="columns"
        title="ستون‌های پرونده"
        description="ترتیب ستون‌ها آزاد است. خانهٔ خالی، آنچه پیش‌تر ثبت شده است را پاک نمی‌کند."
      >
        <div className="mb-4">
          <Notice>فرمول و ماکرو خوانده نمی‌شود: در هر خانه خود مقدار را بنویسید.</Notice>
        </div>
        <TextTable
          caption="ستون‌های پرونده"
          columns={guideColumns}
          rows={guides.map(
            ({ label, required, meaning, example, choices }) =>
              markup`<tr><th scope="row">${label}${
                required ? markup` <span class="text-quiet">(ضروری)</span>` : null
              }</th><td data-label="معنا"><div><p>${meaning}</p>${
                choices ? markup`<p class="text-quiet">${choices.join("؛ ")}</p>` : null
              }</div></td><td data-label="نمونه"><bdi>${example}</bdi></td></tr>`,
          )}
        />
      </Section>
    </>
  );
}

import type { ReportFigures } from "@/lib/domain/report/figures";
import { type FigureGroup, figureGroups } from "@/lib/domain/report/lines";
import { formatNumber } from "@/lib/domain/shared/rial";
import { BrandMark } from "../ui/brand-mark";
import { asInnerHtml, type Markup, markup } from "../ui/markup";
import { portalName } from "../ui/portal-name";
import "./report-letter.css";
import { peopleColumns, peopleRows, serviceColumns, serviceRows } from "./service-tables";

type HeadProps = { from: string; number: React.ReactNode; date: string; attached: boolean };

/** Emblem and sender, the name of God, and the three marks of every official letter. */
export const LetterHead = ({ from, number, date, attached }: HeadProps) => (
  <header>
    <div className="letter-issuer">
      <BrandMark />
      <p>{portalName}</p>
      <p>{from}</p>
    </div>
    <p className="letter-name-of-god">به نام خدا</p>
    <dl className="letter-marks">
      <dt>شماره</dt>
      <dd>{number}</dd>
      <dt>تاریخ</dt>
      <dd>{date}</dd>
      <dt>پیوست</dt>
      <dd>{attached ? "دارد" : "ندارد"}</dd>
    </dl>
  </header>
);

type TableProps = { caption: string; columns: readonly string[]; rows: readonly Markup[] };

export const LetterTable = ({ caption, columns, rows }: TableProps) => (
  <div
    dangerouslySetInnerHTML={asInnerHtml([
      markup`<table><caption>${caption}</caption><thead><tr>${columns.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`,
    ])}
  />
);

const figureRows = ({ lines }: FigureGroup): Markup[] =>
  lines.map(
    ({ label, value, unit }) =>
      markup`<tr><th scope="row">${label}</th><td class="numeric">${formatNumber(value)}</td><td>${unit}</td></tr>`,
  );

/** The three tables of figures that every report has. */
export const LetterFigures = ({ figures }: { figures: ReportFigures }) => (
  <>
    <h2>۱. رقم‌های کلی</h2>
    <div className="letter-figures">
      {figureGroups(figures).map((group) => (
        <LetterTable
          key={group.key}
          caption={group.title}
          columns={[group.title, "رقم", "واحد"]}
          rows={figureRows(group)}
        />
      ))}
    </div>
    <h2>۲. ده ردیف خدمت</h2>
    <LetterTable
      caption="ده ردیف خدمت"
      columns={serviceColumns.map(({ label }) => label)}
      rows={serviceRows(figures, null)}
    />
    <h2>۳. بهره‌مندان به تفکیک گروه هدف و جنسیت</h2>
    <LetterTable
      caption="بهره‌مندان"
      columns={peopleColumns.map(({ label }) => label)}
      rows={peopleRows(figures)}
    />
  </>
);

export const Signatures = ({ posts, place }: { posts: readonly string[]; place: string }) => (
  <div className="letter-signatures">
    {posts.map((post) => (
      <p key={post}>
        <b>{post}</b>
        <b>{place}</b>
        <span>نام، امضا و مهر</span>
      </p>
    ))}
  </div>
);

export const DemoRemark = () => <p>این برگه از سامانهٔ نمایشی است؛ نام‌ها و رقم‌های آن ساختگی است.</p>;

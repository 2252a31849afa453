import type { BatchView } from "@/lib/domain/payment/view";
import { formatNumber } from "@/lib/domain/shared/rial";
import { portalName } from "../ui/portal-name";
import "./printed-list.css";

const columns = ["ردیف", "مرکز", "اداره", "صاحب حساب", "بانک", "شبا", "قابل پرداخت", "اصلاح", "مبلغ (ریال)"];

/** The list as an office signs it, on paper alone: one row a center, the sum in digits and in words, three signatures. */
export function PrintedList({ batch }: { batch: BatchView }) {
  const mark = batch.cancelled
    ? "این فهرست لغو شده است"
    : batch.approvedBy
      ? null
      : "پیش‌نویس؛ هنوز تأیید نشده است";
  return (
    <article aria-label="فهرست برای چاپ" className="payment-sheet">
      <header>
        <div>
          <p>{portalName}</p>
          <p>استان {batch.province}</p>
        </div>
        <div>
          <p>به نام خدا</p>
          <h2>فهرست پرداخت کمک مراکز نیکوکاری کارآفرینی</h2>
          <p>کارکرد {batch.monthLabel}</p>
        </div>
        <dl>
          <dt>شماره</dt>
          <dd>
            <bdi dir="ltr">{batch.shownNumber}</bdi>
          </dd>
          <dt>تاریخ</dt>
          <dd>{batch.preparedOn}</dd>
          <dt>شمار مراکز</dt>
          <dd>{formatNumber(batch.items.length)}</dd>
        </dl>
      </header>
      {mark ? <p className="payment-mark">{mark}</p> : null}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batch.items.map((item, index) => (
            <tr key={item.centerId}>
              <td>{formatNumber(index + 1)}</td>
              <td>{item.center}</td>
              <td>{item.office}</td>
              <td>{item.holder}</td>
              <td>{item.bank}</td>
              <td>
                <bdi dir="ltr">{item.sheba}</bdi>
              </td>
              <td>{item.payable}</td>
              <td>{item.adjustments ?? "—"}</td>
              <td>{item.amount}</td>
            </tr>
          ))}
          <tr className="payment-total">
            <th colSpan={6}>جمع</th>
            <td>{batch.payable}</td>
            <td>{batch.adjustments ?? "—"}</td>
            <td>{batch.total}</td>
          </tr>
        </tbody>
      </table>
      <div className="payment-end">
        <p>
          جمع به حروف: <strong>{batch.totalInWords}</strong>
        </p>
        <p>
          به استناد بند «ح» شیوه‌نامهٔ اجرایی مراکز نیکوکاری کارآفرینی و بر پایهٔ کارکرد تأییدشدهٔ استان (نکتهٔ
          ۳). کمک پایه در این فهرست نیست و جداگانه پرداخت می‌شود.
        </p>
        {batch.paid ? (
          <p>
            در تاریخ {batch.paid.on} با شمارهٔ پیگیری <bdi dir="ltr">{batch.paid.reference}</bdi> پرداخت شده
            است.
          </p>
        ) : null}
        <div className="payment-signatures">
          <Signature post="تهیه‌کننده" name={batch.preparedBy} />
          <Signature post="تأییدکننده" name={batch.approvedBy} />
          <Signature post="امور مالی استان" name={null} />
        </div>
      </div>
    </article>
  );
}

const Signature = ({ post, name }: { post: string; name: string | null }) => (
  <p>
    <b>{post}</b>
    <span>{name ?? "نام و نام خانوادگی"}</span>
    <i>امضا و مهر</i>
  </p>
);

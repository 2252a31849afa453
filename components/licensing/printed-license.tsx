import { licenseStatusLabels } from "@/lib/domain/licensing/labels";
import { formatLicenseNumber } from "@/lib/domain/licensing/license-number";
import { isUsable, type PrintedLicense as License } from "@/lib/domain/licensing/printed-license";
import { verdictOn } from "@/lib/domain/licensing/verification";
import { centerKindLabels } from "@/lib/domain/organisation/center";
import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { toPersianDigits } from "@/lib/domain/shared/persian-digits";
import { BrandMark } from "../ui/brand-mark";
import { portalName } from "../ui/portal-name";
import { LicenseFrame } from "./license-frame";
import { QrCode } from "./qr-code";
import "./printed-license.css";

type PrintedLicenseProps = { license: License; verifyUrl: string; isDemo: boolean };

/** The license as one A4 page, on the screen a picture of it; every measure is a millimetre of the paper. */
export function PrintedLicense({ license, verifyUrl, isDemo }: PrintedLicenseProps) {
  const { number, centerName, kind, provinceName, officeName, chairName, status } = license;
  const issued = formatJalaliDate(license.issuedOn);
  const until = formatJalaliDate(license.validUntil);
  return (
    <article aria-label={`مجوز ${centerName}`} className="license-sheet">
      <div className="license-paper">
        <LicenseFrame />
        <div className="license-text">
          <header>
            <p className="license-name-of-god">به نام خدا</p>
            <BrandMark />
            <p className="license-issuer">{portalName}</p>
            <h2>مجوز فعالیت مرکز نیکوکاری کارآفرینی</h2>
            <dl className="license-marks">
              <dt>شماره</dt>
              <dd>
                <bdi dir="ltr">{formatLicenseNumber(number)}</bdi>
              </dd>
              <dt>تاریخ صدور</dt>
              <dd>{issued}</dd>
              <dt>اعتبار تا پایان</dt>
              <dd>{until}</dd>
            </dl>
          </header>
          <div className="license-body">
            <p>{basisOf(license)}، به</p>
            <p className="license-center">{centerName}</p>
            <p>
              اجازه داده می‌شود از {issued} تا پایان {until} در محدودهٔ ادارهٔ {officeName} استان {provinceName}
              ، برابر شیوه‌نامهٔ اجرایی مراکز نیکوکاری کارآفرینی فعالیت کند.
            </p>
          </div>
          <dl className="license-facts">
            <Fact term="نوع مرکز">{centerKindLabels[kind]}</Fact>
            <Fact term="استان و اداره">
              {provinceName}، {officeName}
            </Fact>
            <Fact term="رئیس هیئت عامل">{chairName ?? "—"}</Fact>
          </dl>
          <div className="license-signatures">
            <Signature post="معاون توسعهٔ مشارکت‌های مردمی" provinceName={provinceName} />
            <Signature post="مدیر کل" provinceName={provinceName} />
          </div>
          <footer>
            <QrCode text={verifyUrl} label="رمزینهٔ نشانی استعلام این مجوز" />
            <div>
              <p>
                درستی این مجوز و وضعیت امروز آن را با پویش این رمزینه یا در نشانی زیر ببینید. با تعلیق، لغو یا
                پایان مدت، این برگه اعتبار ندارد.
              </p>
              <p dir="ltr" className="license-address">
                {verifyUrl.replace(/^https?:\/\//, "")}
              </p>
              {isDemo ? <p>این برگه از سامانهٔ نمایشی است؛ نام‌ها و رقم‌های آن ساختگی است.</p> : null}
            </div>
          </footer>
        </div>
        {isUsable(license) ? null : (
          <p className="license-over">
            <strong>{licenseStatusLabels[status].label}</strong>
            {verdictOn(license)}
          </p>
        )}
      </div>
    </article>
  );
}

const Fact = ({ term, children }: { term: string; children: React.ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const Signature = ({ post, provinceName }: { post: string; provinceName: string }) => (
  <p>
    <b>{post}</b>
    <b>استان {provinceName}</b>
    <span>نام، امضا و مهر</span>
  </p>
);

/** The three conditions of S1 ب-۳-۱, as the paper names them. */
function basisOf({ council, officeName }: License): string {
  const approval = council
    ? `مصوبهٔ شمارهٔ ${toPersianDigits(council.resolution)} شورای راهبری استان در جلسهٔ شمارهٔ ${toPersianDigits(council.session)} به تاریخ ${formatJalaliDate(council.decidedOn)}`
    : "مصوبهٔ شورای راهبری استان";
  return `به استناد بند «ب-۳-۱» شیوه‌نامهٔ اجرایی مراکز نیکوکاری کارآفرینی و بر پایهٔ گزارش امکان‌سنجی ادارهٔ ${officeName}، تأیید حوزهٔ اشتغال و خودکفایی استان و ${approval}`;
}

import { casePaths } from "../case-paths";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { Section } from "../ui/section";
import type { ImportPageView } from "./import-props";
import { ImportRows } from "./import-rows";

/** What has happened, and whom it concerns. */
export function Registered({ view }: { view: ImportPageView }) {
  return (
    <>
      <Notice
        tone="success"
        title={`${view.toRegister} نفر تازه ثبت و اطلاعات ${view.toChange} نفر به‌روز شد.`}
        action={<ButtonLink href={casePaths.beneficiaries}>فهرست مددجویان</ButtonLink>}
      >
        {view.counts.elsewhere > 0
          ? `${view.leftOut} نفر که در جای دیگری ثبت شده‌اند کنار گذاشته شدند. `
          : ""}
        پروندهٔ اکسل و پیش‌نمایش آن پاک شده است.
      </Notice>
      <Section id="rows" title="افراد این پرونده">
        <ImportRows view={view} />
      </Section>
    </>
  );
}

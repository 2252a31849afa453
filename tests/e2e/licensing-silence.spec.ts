import { formatJalaliDate } from "@/lib/domain/shared/calendar-date";
import { refusal, said } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { dayFromNow, prepareLicensed, typedDay } from "./support/licensed";
import { monthsAgo } from "./support/place";
import { todo } from "./support/todo";
import { forgetAttempts } from "./support/visitors";

test.describe.configure({ mode: "parallel" });

for (const outcome of ["lift", "suspend"] as const) {
  test(`a silent center is told and heard before somebody else of the province decides: ${outcome}`, async ({
    openAs,
    page: visitor,
  }) => {
    const place = await prepareLicensed(monthsAgo(6));
    const notices = `/centers/${place.center}/notices`;
    const employment = await openAs(place.people.employment);
    const participation = await openAs(place.people.participation);
    for (const page of [employment, participation]) {
      await page.goto("/");
      await expect(todo(page, "اخطار به مرکز بی‌کارکرد", place.centerName)).toContainText(
        "ماه بدون کارکرد تأییدشده",
      );
    }
    await todo(employment, "اخطار به مرکز بی‌کارکرد", place.centerName).click();
    await expect(employment).toHaveURL(notices);
    await employment.getByLabel("مهلت پاسخ").fill(typedDay(3));
    await employment.getByRole("button", { name: "ابلاغ اخطار" }).click();
    await expect(refusal(employment)).toContainText("مهلت پاسخ باید از ۱۰ تا ۶۰ روز پس از ابلاغ باشد.");
    await employment.getByLabel("مهلت پاسخ").fill(typedDay(12));
    await employment.getByRole("button", { name: "ابلاغ اخطار" }).click();
    await expect(said(employment)).toContainText("اخطار ابلاغ شد.");

    const chair = await openAs(place.people.chair);
    await chair.goto("/");
    await expect(todo(chair, "پاسخ به اخطار", place.centerName)).toContainText("۱۲ روز تا پایان مهلت");
    await participation.goto(notices);
    await expect(participation.getByRole("main")).toContainText("تصمیم پس از پاسخ مرکز، جلسه استماع");
    await expect(participation.getByRole("button", { name: "ثبت تصمیم" })).toHaveCount(0);
    await todo(chair, "پاسخ به اخطار", place.centerName).click();
    await chair.getByLabel("پاسخ مرکز").fill("مکان مرکز در دست تعمیر بود و از ماه آینده گزارش می‌دهیم.");
    await chair.getByRole("button", { name: "فرستادن پاسخ" }).click();
    await expect(said(chair)).toContainText("پاسخ مرکز فرستاده شد.");

    await employment.goto(notices);
    await expect(employment.getByRole("main")).toContainText("شما این اخطار را ابلاغ کرده‌اید");
    await expect(employment.getByRole("button", { name: "ثبت تصمیم" })).toHaveCount(0);
    await participation.goto("/");
    await todo(participation, "تصمیم درباره اخطار", place.centerName).click();
    await expect(participation.getByRole("main")).toContainText("مکان مرکز در دست تعمیر بود");
    await participation.getByLabel("دلیل تصمیم").fill("پاسخ مرکز خوانده شد.");
    if (outcome === "lift") {
      await participation.getByRole("radio", { name: "برداشتن اخطار" }).check();
      await participation.getByRole("button", { name: "ثبت تصمیم" }).click();
      await expect(said(participation)).toContainText("اخطار برداشته شد.");
      await participation.goto("/");
      await expect(participation.getByRole("link", { name: new RegExp(place.centerName) })).toHaveCount(0);
      await chair.goto("/");
      await expect(todo(chair, "پاسخ به اخطار", place.centerName)).toHaveCount(0);
      return;
    }
    await participation.getByRole("radio", { name: "تعلیق مجوز" }).check();
    await participation.getByRole("button", { name: "ثبت تصمیم" }).click();
    await expect(refusal(participation)).toContainText("پایان تعلیق را بنویسید.");
    await expect(participation.getByLabel("دلیل تصمیم")).toHaveValue("پاسخ مرکز خوانده شد.");
    await participation.getByLabel("پایان تعلیق").fill(typedDay(40));
    await participation.getByRole("button", { name: "ثبت تصمیم" }).click();
    await expect(said(participation)).toContainText("مجوز مرکز تعلیق شد");
    await forgetAttempts();
    await visitor.goto(`/verify/${place.license}`);
    await expect(visitor.getByRole("main")).toContainText(formatJalaliDate(dayFromNow(40)));
    await chair.goto(notices);
    await chair.getByText("به تعلیق انجامید").first().click();
    await expect(chair.getByRole("main")).toContainText("پاسخ مرکز خوانده شد.");
  });
}

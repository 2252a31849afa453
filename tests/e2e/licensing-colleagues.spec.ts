import { fillSignIn } from "@/tests/support/personas";
import { savePart } from "./support/application-form";
import { refusal } from "./support/entry-form";
import { expect, test } from "./support/fixtures";
import { prepareDraft, storedPart } from "./support/licensed";
import { preparePlace } from "./support/place";

test.describe.configure({ mode: "parallel" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("of two officers on one section the second is told who was faster, and neither is overwritten", async ({
      openAs,
    }) => {
      const { place, draft } = await prepareDraft();
      const [officer, deputy] = [await openAs(place.people.officer), await openAs(place.people.deputy)];
      const address = `/licenses/${draft}/place`;
      for (const page of [officer, deputy]) await page.goto(address);
      await deputy.getByLabel("نشانی").fill("نشانی همکار");
      await savePart(deputy);
      await officer.getByLabel("نشانی").fill("نشانی کارشناس");
      // Sending it once more does not push it through either.
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const answered = officer.waitForResponse((response) => response.request().method() === "POST");
        await officer.getByRole("button", { name: "ذخیره", exact: true }).click();
        await answered;
        await expect(refusal(officer)).toContainText(`همین حالا همکار deputy ${place.office} تغییر داد`);
        await expect(officer.getByLabel("نشانی")).toHaveValue("نشانی کارشناس");
      }
      expect((await storedPart(draft, "place"))?.fields.address).toBe("نشانی همکار");
      await officer.goto(address);
      await expect(officer.getByLabel("نشانی")).toHaveValue("نشانی همکار");
    });
  });
}

test("two officers on two sections do not meet: both are saved", async ({ openAs }) => {
  const { place, draft } = await prepareDraft();
  const [officer, deputy] = [await openAs(place.people.officer), await openAs(place.people.deputy)];
  await officer.goto(`/licenses/${draft}/place`);
  await deputy.goto(`/licenses/${draft}/chairTalk`);
  await officer.getByLabel("نشانی").fill("نشانی تازه");
  await deputy.getByLabel("نتیجه گفت‌وگو").fill("نتیجه تازه");
  await Promise.all([savePart(officer), savePart(deputy)]);
  expect((await storedPart(draft, "place"))?.fields.address).toBe("نشانی تازه");
  expect((await storedPart(draft, "chairTalk"))?.fields.result).toBe("نتیجه تازه");
});

test("whoever signs in after somebody in the same browser does not find what the other was typing", async ({
  openAs,
}) => {
  const { people } = await preparePlace();
  const page = await openAs(people.officer);
  const name = page.getByLabel("نام پیشنهادی مرکز");
  const signInAs = async (username: string) => {
    await page.context().clearCookies();
    await page.goto("/licenses/new");
    await fillSignIn(page, username);
    await name.waitFor();
  };
  await page.goto("/licenses/new");
  await name.fill("نام نیمه‌تمام");
  await signInAs(people.deputy);
  await name.fill("نام دیگر");
  await signInAs(people.officer);
  await expect(name).toHaveValue("نام نیمه‌تمام");
  await signInAs(people.deputy);
  await expect(name).toHaveValue("نام دیگر");
});

import { expect, test } from "./support/fixtures";
import { ownerRows, preparePlace } from "./support/place";

test("whoever is told something sees it on every page, goes to what it is about, and has read it [story 5]", async ({
  openAs,
}) => {
  const { people, center, month, monthPath, monthTitle } = await preparePlace();
  await ownerRows(
    `SELECT notify_roles('{centerChair}', c.province_id, c.office_id, c.id, step, 'month.returned', title, 'رسید خرید پیوست نیست.', $2, now())
     FROM center c, (VALUES ('first', 'پیام نخست'), ('second', 'پیام دوم'), ('third', 'پیام سوم')) AS m (step, title) WHERE c.id = $1`,
    [center, monthPath],
  );
  const page = await openAs(people.chair);
  await page.goto("/centers");
  const toInbox = page.getByRole("link", { name: /^پیام‌ها/ });
  await expect(toInbox).toHaveText(/۳/);
  await toInbox.click();
  await expect(page.getByRole("heading", { name: "پیام‌ها", level: 1 })).toBeVisible();

  const unread = page.getByRole("region", { name: "خوانده‌نشده" }).getByRole("listitem");
  const read = page.getByRole("region", { name: "خوانده‌شده" }).getByRole("listitem");
  await expect(unread).toHaveCount(3);
  await expect(unread.first()).toContainText("پیام سوم");
  await unread.first().getByRole("link", { name: "پیام سوم" }).click();
  await expect(page).toHaveURL(new RegExp(`${month}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(monthTitle);
  await expect(toInbox).toHaveText(/۲/);

  await toInbox.click();
  await expect(unread).toHaveCount(2);
  await page.getByRole("button", { name: "خواندم: پیام نخست" }).click();
  await expect(page.getByRole("status")).toContainText("به خوانده‌شده‌ها رفت");
  await expect(unread).toHaveCount(1);
  await page.getByRole("button", { name: "همه را خواندم" }).click();
  await expect(unread).toHaveCount(0);
  await expect(read).toHaveCount(3);
  await expect(toInbox).not.toHaveText(/[۰-۹]/);
});

import { provinces } from "@/prisma/reference/provinces";
import { richOffices } from "../offices";
import { randomOf } from "../random";
import type { OutletRow } from "./rows";

const platforms: [name: string, reputable: boolean][] = [
  ["بازارگاه دست‌ساز", true],
  ["پلتفرم روستابازار", true],
  ["ویترین بانوان کارآفرین", true],
  ["سبدینه", true],
  ["دکان همسایه", false],
  ["کانال خریدینو", false],
];

const shops: [name: string, reputable: boolean][] = [
  ["فروشگاه زنجیره‌ای سبزدشت", true],
  ["فروشگاه صنایع دستی نقش‌آفرین", true],
  ["فروشگاه تعاونی پیوند روستا", true],
  ["سوغات‌سرای کاروان", false],
  ["فروشگاه خانه مهر", false],
];
/** How many of the shops a province has that only shows its summary. */
const FEW = 2;

export const outletNames = [
  ...platforms.map(([name, reputable]) => ({ kind: "platform", name, reputable })),
  ...shops.map(([name, reputable]) => ({ kind: "shop", name, reputable })),
];

/** Invented platforms of the country, and the shops of each province. */
export function planOutlets(firstManager: string): OutletRow[] {
  const richProvinces = new Set(richOffices.map(({ provinceId }) => provinceId));
  const places: [province: string | null, names: typeof shops][] = [
    [null, platforms],
    ...provinces.map(([id]): [string, typeof shops] => [
      id,
      richProvinces.has(id) ? shops : randomOf(`${id} shops`).sample(shops, FEW),
    ]),
  ];
  return places
    .flatMap(([province_id, names]) => names.map(([name, reputable]) => ({ province_id, name, reputable })))
    .map((outlet, index) => ({
      id: index + 1,
      ...outlet,
      kind: outlet.province_id === null ? "platform" : "shop",
      marked_by_name: outlet.reputable ? firstManager : null,
      version: outlet.reputable ? 2 : 1,
    }));
}

import type { TradeKey } from "./trades";

export type OfficePlan = { id: string; name: string; provinceId: string; centers: number; areas: string[] };

const AREAS = ["بخش مرکزی", "حاشیه شهر", "روستاهای بخش مرکزی", "محدوده اداره"];

const rich = (
  provinceId: string,
  id: string,
  name: string,
  centers: number,
  areas: string[],
): OfficePlan => ({
  id,
  name,
  provinceId,
  centers,
  areas: [...areas, "بخش مرکزی"],
});

/** The two provinces that feel alive; the last center of the capital's office is the provincial support center. */
export const richOffices: OfficePlan[] = [
  rich("IR-09", "mashhad", "مشهد", 4, ["محله گلشهر", "محله خواجه‌ربیع", "محله طرق", "شهرک شهید رجایی"]),
  rich("IR-09", "neyshabur", "نیشابور", 2, ["شهر درود", "شهر خرو", "بخش سرولایت"]),
  rich("IR-09", "sabzevar", "سبزوار", 2, ["بخش روداب", "محله توحیدشهر"]),
  rich("IR-09", "torbat-heydarieh", "تربت حیدریه", 2, ["بخش بایگ", "بخش جلگه رخ", "بخش کدکن"]),
  rich("IR-29", "birjand", "بیرجند", 3, ["بخش شاخنات", "محله مهرشهر", "محله حاجی‌آباد"]),
  rich("IR-29", "ghaen", "قائن", 2, ["بخش سده", "بخش نیمبلوک", "شهر خضری دشت‌بیاض"]),
  rich("IR-29", "ferdows", "فردوس", 1, ["شهر اسلامیه", "دهستان باغستان", "دهستان برون"]),
];

export const supportCenters: Record<string, { id: string; name: string }> = {
  "IR-09": { id: "mashhad-4", name: "کانون خیّرین کارآفرین خراسان رضوی" },
  "IR-29": { id: "birjand-3", name: "کانون خیّرین کارآفرین خراسان جنوبی" },
};

/** Counties of the other provinces: code and name. */
const thin: Record<string, Record<string, string>> = {
  "IR-00": { arak: "اراک", saveh: "ساوه", khomein: "خمین" },
  "IR-01": { rasht: "رشت", lahijan: "لاهیجان", talesh: "تالش" },
  "IR-02": { sari: "ساری", babol: "بابل", nowshahr: "نوشهر" },
  "IR-03": { tabriz: "تبریز", maragheh: "مراغه", ahar: "اهر" },
  "IR-04": { urmia: "ارومیه", khoy: "خوی", mahabad: "مهاباد" },
  "IR-05": { kermanshah: "کرمانشاه", paveh: "پاوه" },
  "IR-06": { ahvaz: "اهواز", dezful: "دزفول", behbahan: "بهبهان" },
  "IR-07": { shiraz: "شیراز", jahrom: "جهرم", firuzabad: "فیروزآباد" },
  "IR-08": { kerman: "کرمان", rafsanjan: "رفسنجان", jiroft: "جیرفت" },
  "IR-10": { isfahan: "اصفهان", kashan: "کاشان", najafabad: "نجف‌آباد" },
  "IR-11": { zahedan: "زاهدان", zabol: "زابل", chabahar: "چابهار" },
  "IR-12": { sanandaj: "سنندج", saqqez: "سقز", marivan: "مریوان" },
  "IR-13": { hamadan: "همدان", malayer: "ملایر" },
  "IR-14": { shahrekord: "شهرکرد", borujen: "بروجن" },
  "IR-15": { khorramabad: "خرم‌آباد", borujerd: "بروجرد" },
  "IR-16": { ilam: "ایلام", dehloran: "دهلران" },
  "IR-17": { "boyer-ahmad": "بویراحمد", gachsaran: "گچساران" },
  "IR-18": { bushehr: "بوشهر", dashtestan: "دشتستان", kangan: "کنگان" },
  "IR-19": { zanjan: "زنجان", abhar: "ابهر" },
  "IR-20": { semnan: "سمنان", shahrud: "شاهرود", damghan: "دامغان" },
  "IR-21": { yazd: "یزد", ardakan: "اردکان" },
  "IR-22": { "bandar-abbas": "بندرعباس", minab: "میناب", qeshm: "قشم" },
  "IR-23": { tehran: "تهران", varamin: "ورامین", shahriar: "شهریار" },
  "IR-24": { ardabil: "اردبیل", "meshgin-shahr": "مشگین‌شهر" },
  "IR-25": { qom: "قم", kahak: "کهک" },
  "IR-26": { qazvin: "قزوین", takestan: "تاکستان" },
  "IR-27": { gorgan: "گرگان", "gonbad-kavus": "گنبد کاووس" },
  "IR-28": { bojnurd: "بجنورد", shirvan: "شیروان" },
  "IR-30": { karaj: "کرج", savojbolagh: "ساوجبلاغ" },
};

export const thinOffices: OfficePlan[] = Object.entries(thin).flatMap(([provinceId, counties]) =>
  Object.entries(counties).map(([id, name]) => ({ id, name, provinceId, centers: 1, areas: AREAS })),
);

/** Trades of single counties that a province's list would not show. */
export const countyTrades: Record<string, TradeKey[]> = {
  neyshabur: ["turquoise", "turquoise", "saffron"],
  "torbat-heydarieh": ["saffron", "saffron", "weaving"],
  sabzevar: ["carpet", "beekeeping"],
  ghaen: ["saffron", "saffron", "barberry"],
  birjand: ["barberry", "carpet", "weaving"],
  malayer: ["wood", "wood"],
};

import { refusalText } from "../shared/refusal";
import { isSheetProblem, sheetProblemTexts } from "./sheet";

export type UploadSaid = { title: string; cells: { address: string; text: string }[] };

const texts: Readonly<Record<string, string>> = {
  invalidInput: "بعضی از خانه‌های این برگه درست نیست. چیزی ذخیره نشده است.",
  fileEmpty: "پرونده‌ای نرسید یا خالی است. آن را دوباره برگزینید و بفرستید.",
  fileTooLarge: "حجم پروندهٔ برنامه باید حداکثر ۱ مگابایت باشد.",
  fileTypeRefused:
    "این پرونده خوانده نشد. پروندهٔ سالم اکسل از نوع xlsx بفرستید که تنها یک برگه، بدون ماکرو و بدون پیوند به پرونده‌های دیگر، داشته باشد.",
  unchanged:
    "این برگه چیزی برای ذخیره ندارد: هدفی در آن نیست، با برنامهٔ توافق‌شده یکی است، یا ماه بازی نمانده است.",
  conflict: refusalText({ code: "conflict" }),
  wrongStep: refusalText({ code: "wrongStep" }),
};

/** Why a sheet was not taken, by the codes in the address; a code that is none says nothing. */
export function uploadSaid(refused: string | undefined, cells: string | undefined): UploadSaid | null {
  if (refused === undefined || !Object.hasOwn(texts, refused)) return null;
  const named = (cells ?? "")
    .slice(0, 1000)
    .split(",")
    .flatMap((part) => {
      const [address = "", problem = ""] = part.split(".");
      return /^[A-Z]{1,3}\d{1,7}$/.test(address) && isSheetProblem(problem)
        ? [{ address, text: sheetProblemTexts[problem] }]
        : [];
    });
  return { title: texts[refused] ?? "", cells: named };
}

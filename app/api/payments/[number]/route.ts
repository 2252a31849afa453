import { bankCsv, type BankFormat, isBankFormat } from "@/lib/domain/payment/bank-list";
import { isBatchNumber } from "@/lib/domain/payment/batch-number";
import { refusalText } from "@/lib/domain/shared/refusal";
import { bankSheets } from "@/lib/server/payment/bank-sheet";
import { type BankList, exportBatch } from "@/lib/server/payment/export";
import { writeWorkbook } from "@/lib/server/spreadsheet/writer";
import { rawForm } from "@/lib/web/action";
import { isCrossSite, refusedCrossSite } from "@/lib/web/cross-site";
import { plainAnswer } from "@/lib/web/file-response";
import { contextOf, currentActor } from "@/lib/web/session";
import { csvResponse, sheetResponse } from "@/lib/web/sheet-response";

type Props = { params: Promise<{ number: string }> };

/** An approved batch as a list for the bank. A POST: each one leaves a trace, and no link or reload must. */
export async function POST(request: Request, { params }: Props) {
  const [actor, { number }] = await Promise.all([currentActor(), params]);
  if (isCrossSite(request)) return refusedCrossSite();
  if (!actor || actor.mustChangePassword || !isBatchNumber(number)) return plainAnswer("یافت نشد", 404);
  const { format } = rawForm(await request.formData().catch(() => new FormData()));
  if (typeof format !== "string" || !isBankFormat(format)) return plainAnswer("قالب خروجی درست نیست", 422);
  const list = await exportBatch(contextOf(actor), { number, format });
  if (list.ok) return answerOf(list.value, format);
  const hidden = list.refusal.code === "notFound" || list.refusal.code === "notAllowed";
  return hidden ? plainAnswer("یافت نشد", 404) : plainAnswer(refusalText(list.refusal), 422);
}

const answerOf = (list: BankList, format: BankFormat): Response =>
  format === "csv"
    ? csvResponse(bankCsv(list.lines), `پرداخت ${list.number}.csv`)
    : sheetResponse(writeWorkbook(bankSheets(list)), `پرداخت ${list.number}.xlsx`);

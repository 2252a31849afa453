import { type EvidenceKind, evidenceKindLabels } from "@/lib/domain/entrepreneur/evidence";
import { casePaths } from "../case-paths";
import { asInnerHtml, markup } from "../ui/markup";

const details: Record<EvidenceKind, string> = {
  salesInvoice: "شماره، تاریخ و مبلغ فروش",
  course: "دوره‌ای که به پایان رسیده است",
  visit: "دیدار از کارگاه یا خانه",
  call: "با پاسخ یا بی‌پاسخ",
  product: "محصولی که تازه عرضه شده است",
  contract: "با پلتفرم یا فروشگاه",
  job: "کاری که برای دیگری ایجاد شده است",
};

/** What is to be recorded: each line as large as a thumb. */
export const RecordKinds = ({ code, kinds }: { code: string; kinds: readonly EvidenceKind[] }) => (
  <ul
    className="tasks max-w-xl"
    dangerouslySetInnerHTML={asInnerHtml(
      kinds.map(
        (kind) =>
          markup`<li><a href="${casePaths.record(code, kind)}"><b>${evidenceKindLabels[kind]}</b><small>${details[kind]}</small></a></li>`,
      ),
    )}
  />
);

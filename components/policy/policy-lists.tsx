import { policyDraftStatusLabels } from "@/lib/domain/aid/policy-workflow";
import { formatInstant } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/domain/shared/jalali-month";
import { formatNumber } from "@/lib/domain/shared/rial";
import { moneyPaths } from "../money-paths";
import { Cell, DataTable, Row, RowHead } from "../ui/data-table";
import { AppLink } from "../ui/link";
import { Tag } from "../ui/tag";
import type { Tone } from "../ui/tone";

type Policy = { effectiveMonth: Parameters<typeof formatMonth>[0]; circular: string; capRial: bigint };
type Version = {
  policy: Policy & { id: number };
  time: "inForce" | "coming" | "former";
  enactedAt: Date;
  enactedBy: string | null;
  draftId: number | null;
};
type Draft = {
  id: number;
  policy: Policy;
  status: keyof typeof policyDraftStatusLabels;
  preparedBy: string;
  preparedAt: Date;
  decidedBy: string | null;
};

const times: Record<Version["time"], { label: string; tone: Tone }> = {
  inForce: { label: "در حال اجرا", tone: "success" },
  coming: { label: "در راه", tone: "info" },
  former: { label: "پیشین", tone: "neutral" },
};

const common = [
  { key: "month", label: "از ماه" },
  { key: "circular", label: "بخشنامه" },
  { key: "cap", label: "سقف ماهانه (ریال)", numeric: true },
];

/** The versions that were put in force, the latest first; the first one came with the directive and has no draft. */
export const VersionTable = ({ versions }: { versions: readonly Version[] }) => (
  <DataTable
    caption="نسخه‌های جدول سهم خدمات"
    columns={[...common, { key: "time", label: "وضعیت" }, { key: "enacted", label: "ابلاغ" }]}
  >
    {versions.map(({ policy, time, enactedAt, enactedBy, draftId }) => (
      <Row key={policy.id}>
        <RowHead>
          {draftId === null ? (
            formatMonth(policy.effectiveMonth)
          ) : (
            <AppLink className="link" href={moneyPaths.policyDraft(draftId)}>
              {formatMonth(policy.effectiveMonth)}
            </AppLink>
          )}
        </RowHead>
        <Cell label="بخشنامه">{policy.circular}</Cell>
        <Cell label="سقف ماهانه (ریال)" numeric>
          {formatNumber(policy.capRial)}
        </Cell>
        <Cell label="وضعیت">
          <Tag tone={times[time].tone}>{times[time].label}</Tag>
        </Cell>
        <Cell label="ابلاغ">
          {formatInstant(enactedAt)}
          {enactedBy ? ` · ${enactedBy}` : ""}
        </Cell>
      </Row>
    ))}
  </DataTable>
);

/** Versions that wait for a decision, or have been set aside. */
export const DraftTable = ({ caption, drafts }: { caption: string; drafts: readonly Draft[] }) => (
  <DataTable
    caption={caption}
    columns={[...common, { key: "prepared", label: "ثبت" }, { key: "status", label: "وضعیت" }]}
  >
    {drafts.map(({ id, policy, status, preparedBy, preparedAt, decidedBy }) => (
      <Row key={id}>
        <RowHead>
          <AppLink className="link" href={moneyPaths.policyDraft(id)}>
            {formatMonth(policy.effectiveMonth)}
          </AppLink>
        </RowHead>
        <Cell label="بخشنامه">{policy.circular}</Cell>
        <Cell label="سقف ماهانه (ریال)" numeric>
          {formatNumber(policy.capRial)}
        </Cell>
        <Cell label="ثبت">
          {formatInstant(preparedAt)} · {preparedBy}
        </Cell>
        <Cell label="وضعیت">
          <Tag tone={status === "prepared" ? "warning" : "neutral"}>{policyDraftStatusLabels[status]}</Tag>
          {decidedBy ? ` ${decidedBy}` : ""}
        </Cell>
      </Row>
    ))}
  </DataTable>
);

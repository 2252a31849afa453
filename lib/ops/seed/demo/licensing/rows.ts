import type { ApplicationStatus } from "@/lib/domain/licensing/application-workflow";
import type { Parts } from "@/lib/domain/licensing/feasibility/changes";
import type { PartContent } from "@/lib/domain/licensing/feasibility/content";
import type { Part } from "@/lib/domain/licensing/feasibility/parts";
import type { LicenseStatus } from "@/lib/domain/licensing/license-workflow";

type OfficeColumns = { province_id: string; office_id: string };
type CenterColumns = OfficeColumns & { center_id: string };

export type QuotaRow = OfficeColumns & { quota: number; reason: string; set_by_name: string; set_at: string };
export type SerialRow = {
  kind: "application" | "license" | "payment" | "report";
  province_id: string;
  year: number;
  last: number;
};
export type ApplicationRow = OfficeColumns & {
  number: string;
  form_key: string;
  kind: string;
  center_name: string;
  status: ApplicationStatus;
  version: number;
  revision: number;
  created_by_id: number;
  created_by_name: string;
  created_at: string;
  status_at: string;
  submitted_at: string | null;
  submitted_by_id: number | null;
  endorsed_at: string | null;
  endorsed_by_id: number | null;
  endorsed_by_name: string | null;
  council_decided_on: string | null;
  council_session: string | null;
  council_resolution: string | null;
  council_recorded_by_id: number | null;
  note: string | null;
  office_seconds: number;
  employment_seconds: number;
  council_seconds: number;
  participation_seconds: number;
};
export type PartRow = OfficeColumns & {
  application_number: string;
  part: Part;
  content: PartContent;
  national_id: string | null;
  version: number;
  saved_by_id: number;
  saved_by_name: string;
  saved_at: string;
  review: "accepted" | "returned" | null;
  review_reason: string | null;
  reviewed_by_name: string | null;
  reviewed_at: string | null;
};
export type RevisionRow = OfficeColumns & {
  application_number: string;
  revision: number;
  submitted_at: string;
  submitted_by_name: string;
  parts: Parts;
};
export type FileRow = OfficeColumns & {
  id: string;
  application_number: string;
  subject: string;
  sha256: string;
  name: string;
  media_type: string;
  size: number;
  added_by_id: number;
  added_by_name: string;
  added_at: string;
};
export type LicenseRow = CenterColumns & {
  number: string;
  application_number: string;
  status: LicenseStatus;
  issued_on: string;
  valid_until: string;
  suspended_until: string | null;
  reason: string | null;
  issued_by_id: number;
  issued_by_name: string;
  status_at: string;
  opened_on: string | null;
  version: number;
};
export type OpeningItemRow = OfficeColumns & {
  license_number: string;
  item: string;
  done_on: string;
  reference: string | null;
  done_by_id: number;
  done_by_name: string;
  recorded_at: string;
};
export type DutyRow = CenterColumns & {
  duty: string;
  from_on: string;
  to_on: string | null;
  set_by_name: string;
};
export type NoticeRow = CenterColumns & {
  status: "served";
  silent_months: number;
  text: string;
  served_on: string;
  served_by_id: number;
  served_by_name: string;
  reply_by: string;
};
export type PartnerContactRow = {
  province_id: string;
  organisation: string;
  name: string;
  post: string | null;
  phone: string | null;
  note: string | null;
};
export type PartnerAgreementRow = {
  province_id: string;
  organisation: string;
  title: string;
  number: string | null;
  signed_on: string;
  ends_on: string | null;
  summary: string | null;
};
export type FoundingRow = OfficeColumns & {
  id: string;
  name: string;
  mobile: string;
  field: string;
  message: string;
  status: "new" | "contacted" | "closed";
  created_at: string;
  note: string | null;
  handled_by_name: string | null;
  handled_at: string | null;
};

export type LicensingRows = {
  office_quota: QuotaRow[];
  licensing_serial: SerialRow[];
  license_application: ApplicationRow[];
  application_part: PartRow[];
  application_revision: RevisionRow[];
  licensing_file: FileRow[];
  license: LicenseRow[];
  opening_item: OpeningItemRow[];
  center_duty: DutyRow[];
  inactivity_notice: NoticeRow[];
  partner_contact: PartnerContactRow[];
  partner_agreement: PartnerAgreementRow[];
  founding_request: FoundingRow[];
};

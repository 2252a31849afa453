import { LicenseDesk } from "@/components/license/license-desk";
import { DocumentList } from "@/components/licensing/document-list";
import type { ItemView, LicenseDeskView } from "@/lib/domain/licensing/license-view";
import {
  correctItemAction,
  expireLicenseAction,
  openAccountAction,
  openCenterAction,
  recordItemAction,
  renewLicenseAction,
  resumeLicenseAction,
  revokeLicenseAction,
  suspendLicenseAction,
} from "./license-actions";

const actions = {
  recordItem: recordItemAction,
  correctItem: correctItemAction,
  openAccount: openAccountAction,
  open: openCenterAction,
  suspend: suspendLicenseAction,
  resume: resumeLicenseAction,
  revoke: revokeLicenseAction,
  expire: expireLicenseAction,
  renew: renewLicenseAction,
};

type Props = {
  view: LicenseDeskView;
  /** what became of the last upload, by the page's address */
  upload?: { file?: string; refused?: string | null };
};

/** The license of an application, on the application's page. */
export function LicenseSection({ view, upload = {} }: Props) {
  return (
    <LicenseDesk
      view={view}
      actions={actions}
      documents={(key) => {
        const item = view.items?.find((other) => other.item === key);
        return item ? <ItemDocuments number={view.number} item={item} upload={upload} /> : null;
      }}
    />
  );
}

type DocumentsProps = { number: string; item: ItemView; upload: NonNullable<Props["upload"]> };

/** Folded away while there is nothing to see: the list is long. */
function ItemDocuments({ number, item, upload }: DocumentsProps) {
  const { item: subject, label, files, mayAttach } = item;
  if (files.length === 0 && !mayAttach) return null;
  const refused = upload.file === subject ? (upload.refused ?? null) : null;
  return (
    <details open={files.length > 0 || refused !== null}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-text">
        {files.length > 0 ? "مدارک" : "پیوست مدرک"}
        <span className="sr-only"> {label}</span>
      </summary>
      <DocumentList
        number={number}
        subject={subject}
        files={files}
        mayAdd={mayAttach}
        refused={refused}
        label={`مدرک ${label}`}
      />
    </details>
  );
}

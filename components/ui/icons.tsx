import type { ReactNode } from "react";

type IconProps = { className?: string };

/** One 20 px stroke drawing. Hidden from assistive technology: the word beside an icon carries the meaning. */
function icon(drawing: ReactNode) {
  return function Icon({ className = "size-5" }: IconProps) {
    return (
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        className={`shrink-0 ${className}`}
      >
        {drawing}
      </svg>
    );
  };
}

export const HomeIcon = /* @__PURE__ */ icon(<path d="M3 9.2 10 3.3l7 5.9M5 8v8.5h10V8M8.2 16.5v-5h3.6v5" />);
export const PanelIcon = /* @__PURE__ */ icon(<path d="M3 16.7h14M5 13.5V9.8M10 13.5V4M15 13.5V7.2" />);
export const CentersIcon = /* @__PURE__ */ icon(
  <path d="M2.8 16.7h14.4M4 8.3 5.2 4h9.6L16 8.3M4 8.3a2 2 0 0 0 4 0 2 2 0 0 0 4 0 2 2 0 0 0 4 0M4.8 10.3v6.4M15.2 10.3v6.4M8.2 16.7v-3.4h3.6v3.4" />,
);
export const CalendarIcon = /* @__PURE__ */ icon(
  <path d="M3.5 5h13v11.5h-13zM3.5 8.6h13M7 3v3.2M13 3v3.2M7 11.6h.01M10 11.6h.01M13 11.6h.01M13 14h.01M10 14h.01" />,
);
export const PeopleIcon = /* @__PURE__ */ icon(
  <path d="M12.2 9.3a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM7.2 16.5c0-2.6 2.2-4.4 5-4.4s5 1.8 5 4.4M7.3 8.7a2.2 2.2 0 0 1-.8-4.3M2.8 15c0-2 .9-3.6 2.9-4.2" />,
);
export const UserIcon = /* @__PURE__ */ icon(
  <path d="M10 9.6a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM4 16.7c0-2.9 2.6-4.6 6-4.6s6 1.7 6 4.6" />,
);
export const SettingsIcon = /* @__PURE__ */ icon(
  <path d="M3 6h7.3M14.2 6H17M3 14h2.8M9.7 14H17M12.2 7.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM7.8 15.9a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z" />,
);
/** Out through the door, toward the end of the line: left. */
export const SignOutIcon = /* @__PURE__ */ icon(<path d="M11 3.5h5.5v13H11M12.5 10h-9M6.5 7l-3 3 3 3" />);
export const CheckIcon = /* @__PURE__ */ icon(<path d="m4.2 10.6 3.7 3.7 7.9-8.4" />);
export const CrossIcon = /* @__PURE__ */ icon(<path d="m5.2 5.2 9.6 9.6M14.8 5.2l-9.6 9.6" />);
export const ClockIcon = /* @__PURE__ */ icon(
  <path d="M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM10 6.2V10l2.6 1.7" />,
);
export const WarningIcon = /* @__PURE__ */ icon(
  <path d="M10 3.4 2.7 16.3h14.6L10 3.4ZM10 8.2v3.8M10 14.2h.01" />,
);
export const InfoIcon = /* @__PURE__ */ icon(
  <path d="M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM10 9.4v4M10 6.7h.01" />,
);
/** Sent back: in right-to-left reading the way back points right. */
export const ReturnIcon = /* @__PURE__ */ icon(
  <path d="m13 4 3.5 3.5L13 11M16.5 7.5H8a4.3 4.3 0 0 0 0 8.6h3.5" />,
);
export const LockIcon = /* @__PURE__ */ icon(
  <path d="M4.5 9h11v7.5h-11zM7 9V6.4a3 3 0 0 1 6 0V9M10 12v1.6" />,
);
export const UploadIcon = /* @__PURE__ */ icon(
  <path d="M3.5 13.5v3h13v-3M10 13V3.6M6.4 7.2 10 3.6l3.6 3.6" />,
);
export const DownloadIcon = /* @__PURE__ */ icon(
  <path d="M3.5 13.5v3h13v-3M10 3.5v9.4M6.4 9.3l3.6 3.6 3.6-3.6" />,
);
/** The folded corner sits at the end of the line: left. */
export const FileIcon = /* @__PURE__ */ icon(
  <path d="M15.5 3v14h-11V6.8L8.3 3h7.2ZM8.3 3v3.8H4.5M7.2 10.4h5.6M9.2 13.4h3.6" />,
);
export const PlusIcon = /* @__PURE__ */ icon(<path d="M10 4v12M4 10h12" />);
export const CopyIcon = /* @__PURE__ */ icon(<path d="M3.5 7h9.5v9.5H3.5zM7 7V3.5h9.5V13H13" />);
/** Onward in right-to-left reading: left. */
export const ChevronForwardIcon = /* @__PURE__ */ icon(<path d="m12.2 5-5 5 5 5" />);
/** Backward in right-to-left reading: right. */
export const ChevronBackIcon = /* @__PURE__ */ icon(<path d="m7.8 5 5 5-5 5" />);
export const ChevronDownIcon = /* @__PURE__ */ icon(<path d="m5 7.8 5 5 5-5" />);
export const SearchIcon = /* @__PURE__ */ icon(
  <path d="M11.2 14a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4ZM7.4 12.6l-4 4" />,
);
export const PrintIcon = /* @__PURE__ */ icon(
  <path d="M6 7.2V3.3h8v3.9M6 14H3.3V7.2h13.4V14H14M6 11.6h8v5.1H6zM14 9.4h.01" />,
);
export const DashIcon = /* @__PURE__ */ icon(<path d="M5 10h10" />);

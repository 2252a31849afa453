/** The portal's mark: an eight-pointed star of two crossed squares with a seedling's two leaves inside. */
export function BrandMark({ className = "size-9" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 40 40"
      width="36"
      height="36"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      <g className="fill-accent">
        <rect x="6.6" y="6.6" width="26.8" height="26.8" rx="2" />
        <rect x="6.6" y="6.6" width="26.8" height="26.8" rx="2" transform="rotate(45 20 20)" />
      </g>
      <path
        className="stroke-on-accent"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        d="M20 29V17.5M20 20.5c0-4.2 2.6-6.7 7-6.9 0 4.6-2.6 7-7 6.9ZM20 24.6c0-3.6-2.3-5.8-6.3-6 0 4 2.3 6.1 6.3 6Z"
      />
    </svg>
  );
}

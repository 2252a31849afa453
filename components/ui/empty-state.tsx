import type { ReactNode } from "react";

type EmptyStateProps = { title: string; action?: ReactNode; children?: ReactNode };

/** Says what will be here and how to begin. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-10 text-center">
      <svg
        viewBox="0 0 96 48"
        width="96"
        height="48"
        fill="none"
        aria-hidden="true"
        className="mb-4 stroke-line-strong"
      >
        {[16, 48, 80].map((x) => (
          <path
            key={x}
            transform={`translate(${x - 16} 8)`}
            strokeWidth="1.5"
            strokeLinejoin="round"
            className={x === 48 ? "fill-accent-soft stroke-accent" : ""}
            d="M16 2.5 19.9 6.5h5.6v5.6l4 3.9-4 3.9v5.6h-5.6L16 29.5l-3.9-4H6.5v-5.6l-4-3.9 4-3.9V6.5h5.6z"
          />
        ))}
      </svg>
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-prose text-quiet">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}

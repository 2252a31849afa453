/** The portal's mark: an eight-pointed star of two crossed squares with a seedling's two leaves inside. */
export function BrandMark({ className = "size-9" }: { className?: string }) {
  return (
    <svg className={`shrink-0 text-accent ${className}`} aria-hidden="true">
      <use href="/icons.svg#brand" />
    </svg>
  );
}

/** The portal's mark: an eight-pointed star of two crossed squares with a seedling's two leaves inside. */
export function BrandMark() {
  return (
    <svg className="size-11 shrink-0 text-accent" aria-hidden="true">
      <use href="/icons.svg#brand" />
    </svg>
  );
}

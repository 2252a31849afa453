export type BarPart = { value: number; className: string };

const WIDTH = 160;
const HEIGHT = 12;

/** Lying bars over one another, the longest first, growing with the reading direction: from right to left. */
export function MonthBar({ parts, peak }: { parts: BarPart[]; peak: number }) {
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="me-3 inline-block align-middle">
      {parts.map(({ value, className }) => {
        const width = Math.round((Math.max(0, value) / peak) * WIDTH);
        return width > 0 ? (
          <path key={className} d={`M${WIDTH} 0v${HEIGHT}H${WIDTH - width}V0z`} className={className} />
        ) : null;
      })}
    </svg>
  );
}

/** Millimetres, as all measures here. A tile is repeated by reference: a pattern would be printed as dots. */
const TILE = 8;
const ACROSS = 24;
const DOWN = 35;
/** The band counts whole tiles, so that no star is cut. */
const band = { x: 9, y: 8.5, width: ACROSS * TILE, height: DOWN * TILE };

const isCorner = (column: number, row: number) => column % (ACROSS - 1) === 0 && row % (DOWN - 1) === 0;
const tiles = Array.from(
  { length: ACROSS * DOWN },
  (_, index) => [index % ACROSS, Math.floor(index / ACROSS)] as const,
)
  .filter(([column, row]) => column % (ACROSS - 1) === 0 || row % (DOWN - 1) === 0)
  .map(([column, row]) => ({
    x: band.x + column * TILE,
    y: band.y + row * TILE,
    corner: isCorner(column, row),
  }));
const corners = tiles.filter(({ corner }) => corner).map(({ x, y }) => [x + TILE / 2, y + TILE / 2] as const);

type StarProps = { x: number; y: number; half: number };

/** The star of the portal's mark: two crossed squares. */
function Star({ x, y, half }: StarProps) {
  const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: half / 8 };
  return (
    <>
      <rect {...square} />
      <rect {...square} transform={`rotate(45 ${x} ${y})`} />
    </>
  );
}

/** The ornament of an official paper, in millimetres of an A4 page: a band of stars between ruled lines. */
export function LicenseFrame() {
  const { x, y, width, height } = band;
  return (
    <svg viewBox="0 0 210 297" aria-hidden="true" className="license-frame">
      <defs>
        <g id="license-tile">
          <g className="license-tile">
            <Star x={TILE / 2} y={TILE / 2} half={2.05} />
          </g>
          <path className="license-cross" d="M0 1.1 1.1 0M6.9 0 8 1.1M0 6.9 1.1 8M6.9 8 8 6.9" />
        </g>
      </defs>
      <g className="license-water">
        <Star x={105} y={158} half={46} />
      </g>
      {tiles
        .filter(({ corner }) => !corner)
        .map(({ x: left, y: top }) => (
          <use key={`${left} ${top}`} href="#license-tile" x={left} y={top} />
        ))}
      <g className="license-rule">
        <rect x={x - 0.9} y={y - 0.9} width={width + 1.8} height={height + 1.8} strokeWidth="0.8" />
        <rect
          x={x + TILE}
          y={y + TILE}
          width={width - 2 * TILE}
          height={height - 2 * TILE}
          strokeWidth="0.4"
        />
      </g>
      <rect
        className="license-gold"
        x={x + TILE + 1.4}
        y={y + TILE + 1.4}
        width={width - 2 * TILE - 2.8}
        height={height - 2 * TILE - 2.8}
      />
      <g className="license-blank">
        {corners.map(([cx, cy]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={6.4} />
        ))}
      </g>
      <g className="license-corner">
        {corners.map(([cx, cy]) => (
          <Star key={`${cx} ${cy}`} x={cx} y={cy} half={3.9} />
        ))}
      </g>
      <g className="license-eye">
        {corners.map(([cx, cy]) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r={1.5} />
        ))}
      </g>
    </svg>
  );
}

const TILES_WIDE = 60;
const TILES_HIGH = 40;

/** The usual Huffman table for brightness differences: how many codes of each length, and what they stand for. */
const DC_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_VALUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
/** The only other symbol needed is "end of block": tiles have one shade each. */
const AC_LENGTHS = [1, ...Array<number>(15).fill(0)];

/** A grey JPEG of a workshop under the sky, in tiles of eight by eight pixels. */
export function sampleJpeg(): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from("JFIF\0", "latin1"), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    segment(0xc0, [8, ...twoBytes(TILES_HIGH * 8), ...twoBytes(TILES_WIDE * 8), 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...DC_LENGTHS, ...DC_VALUES]),
    segment(0xc4, [0x10, ...AC_LENGTHS, 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan(),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function shadeAt(x: number, y: number): number {
  const roof = y >= 10 + Math.abs(30 - x) / 2.4 && y < 20 && x > 8 && x < 52;
  if (roof) return 70;
  if (y >= 20 && y < 34 && x > 11 && x < 49) return x > 26 && x < 34 && y > 24 ? 50 : 185;
  return y >= 34 ? 110 + ((x * 7 + y * 3) % 12) : 225 - y;
}

/** One brightness difference a tile; a quantiser of 8 makes the step exactly one shade. */
function scan(): Buffer {
  let bits = "";
  let before = 0;
  const codes = codesOf(DC_LENGTHS, DC_VALUES);
  for (let y = 0; y < TILES_HIGH; y += 1)
    for (let x = 0; x < TILES_WIDE; x += 1) {
      const level = shadeAt(x, y) - 128;
      const whole = Math.round(level);
      const difference = whole - before;
      before = whole;
      const size = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1;
      const value = difference < 0 ? difference + 2 ** size - 1 : difference;
      bits += (codes.get(size) ?? "") + (size === 0 ? "" : value.toString(2).padStart(size, "0")) + "0";
    }
  bits += "1".repeat((8 - (bits.length % 8)) % 8);
  const bytes = Array.from({ length: bits.length / 8 }, (_, index) =>
    parseInt(bits.slice(index * 8, index * 8 + 8), 2),
  );
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

function codesOf(lengths: number[], values: number[]): Map<number, string> {
  const codes = new Map<number, string>();
  let code = 0;
  let used = 0;
  for (const [index, count] of lengths.entries()) {
    for (const value of values.slice(used, used + count))
      codes.set(value, (code++).toString(2).padStart(index + 1, "0"));
    used += count;
    code <<= 1;
  }
  return codes;
}

const twoBytes = (value: number) => [value >> 8, value & 255];

const segment = (marker: number, data: number[]) =>
  Buffer.from([0xff, marker, ...twoBytes(data.length + 2), ...data]);

import { crc32, deflateSync } from "node:zlib";

const WIDTH = 480;
const HEIGHT = 320;

/** A PNG of a list: a header band and rows of bars on paper. */
export function samplePng(): Buffer {
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) pixels.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // Level 0: the bytes, and with them the hash, do not depend on the compressor's version.
  const data = deflateSync(pixels, { level: 0 });
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function colourAt(x: number, y: number): [number, number, number] {
  if (y < 48) return [38, 110, 102];
  const row = Math.floor((y - 64) / 28);
  const inBar = y >= 64 && (y - 64) % 28 < 12 && x > 40 && x < 440 - ((row * 53) % 160);
  return inBar ? [148, 163, 172] : [247, 245, 240];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

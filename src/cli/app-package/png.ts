import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels row by row, four bytes each: red, green, blue, opacity. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel, colour with opacity, the only compression and filter there are, not interlaced. */
const RGBA_8 = [8, 6, 0, 0, 0];

function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(data.length, 0);
  content.copy(framed, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}

/** Writes a picture as PNG, rows unfiltered: the same picture gives the same bytes with one version of zlib. */
export function writePng({ width, height, rgba }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(RGBA_8, 8);
  const rows = Buffer.alloc(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    rows.set(rgba.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The chunks of a PNG, by type; those with the same type joined. Null when it is no whole PNG. */
function readChunks(png: Buffer): Map<string, Buffer> | null {
  if (!png.subarray(0, 8).equals(SIGNATURE)) return null;
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > png.length || png.readUInt32BE(end) !== crc32(png.subarray(at + 4, end))) return null;
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), png.subarray(at + 8, end)]));
    at = end + 4;
  }
  return chunks.has('IEND') ? chunks : null;
}

/**
 * Reads a PNG of the kind that writePng makes: RGBA, eight bits, unfiltered. Null for anything else: an icon from another
 * drawing program is exported once more through `npm run icons`, so that its sizes and opacity can be checked here.
 */
export function readPng(png: Buffer): Picture | null {
  const chunks = readChunks(png);
  const header = chunks?.get('IHDR');
  const data = chunks?.get('IDAT');
  if (header?.length !== 13 || data === undefined || !RGBA_8.every((byte, at) => header[8 + at] === byte)) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const largest = 4096;
  if (width === 0 || height === 0 || width > largest || height > largest) return null;
  return unfiltered(inflateSync(data, { maxOutputLength: largest * (largest * 4 + 1) }), width, height);
}

function unfiltered(rows: Buffer, width: number, height: number): Picture | null {
  const line = width * 4 + 1;
  if (rows.length !== height * line) return null;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    if (rows[y * line] !== 0) return null;
    rgba.set(rows.subarray(y * line + 1, (y + 1) * line), y * width * 4);
  }
  return { width, height, rgba };
}

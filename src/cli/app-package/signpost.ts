import type { Picture } from './png.js';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

interface Shape {
  readonly outline: readonly Point[];
  /** Null takes away what lies below: a hole. */
  readonly colour: Colour | null;
}

/** The manifest's accentColor; a test keeps the two equal. */
export const ACCENT: Colour = [0x1f, 0x5f, 0x6b];
const WHITE: Colour = [0xff, 0xff, 0xff];
const YELLOW: Colour = [0xff, 0xc8, 0x3d];
const EDGE_STEPS = 8;

/** Two boards on a post, on a grid of 32 by 32: one way and the other way. */
const POST: readonly Point[] = [[15, 5], [17, 5], [17, 28], [15, 28]]; // prettier-ignore
const FOOT: readonly Point[] = [[11, 26], [21, 26], [21, 28], [11, 28]]; // prettier-ignore
const UPPER: readonly Point[] = [[8, 7], [23.5, 7], [27, 10.5], [23.5, 14], [8, 14]]; // prettier-ignore
const LOWER: readonly Point[] = [[24, 16], [8.5, 16], [5, 19.5], [8.5, 23], [24, 23]]; // prettier-ignore
const UPPER_INSIDE: readonly Point[] = [[10, 9], [22.7, 9], [24.2, 10.5], [22.7, 12], [10, 12]]; // prettier-ignore
const LOWER_INSIDE: readonly Point[] = [[22, 18], [9.3, 18], [7.8, 19.5], [9.3, 21], [22, 21]]; // prettier-ignore

/** Even-odd rule: a ray to the right crosses the outline an odd number of times. */
function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  outline.forEach(([x1, y1], at) => {
    const [x2, y2] = outline[(at + 1) % outline.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** The colour at a point, the last shape on top; null is transparent. */
function colourAt(shapes: readonly Shape[], x: number, y: number): Colour | null {
  return shapes.findLast(({ outline }) => isInside(outline, x, y))?.colour ?? null;
}

/** Paints shapes on a square; soft edges by looking at many points inside each pixel. */
function paint(size: number, shapes: readonly Shape[]): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const sum = [0, 0, 0];
    let seen = 0;
    for (let step = 0; step < EDGE_STEPS * EDGE_STEPS; step += 1) {
      const x = (pixel % size) + ((step % EDGE_STEPS) + 0.5) / EDGE_STEPS;
      const y = Math.floor(pixel / size) + (Math.floor(step / EDGE_STEPS) + 0.5) / EDGE_STEPS;
      const colour = colourAt(shapes, x, y);
      if (colour === null) continue;
      seen += 1;
      colour.forEach((part, at) => (sum[at] = (sum[at] ?? 0) + part));
    }
    if (seen === 0) continue;
    rgba.set([...sum.map((part) => Math.round(part / seen)), Math.round((255 * seen) / EDGE_STEPS ** 2)], pixel * 4);
  }
  return { width: size, height: size, rgba };
}

function scaled(outline: readonly Point[], factor: number, margin: number): Point[] {
  return outline.map(([x, y]) => [x * factor + margin, y * factor + margin]);
}

/** The icon in colour: fills its square, the drawing within the middle that every client shows. */
export function drawColourIcon(): Picture {
  const size = 192;
  const place = (outline: readonly Point[]): Point[] => scaled(outline, 4.5, 24);
  return paint(size, [
    { outline: [[0, 0], [size, 0], [size, size], [0, size]], colour: ACCENT }, // prettier-ignore
    { outline: place(POST), colour: WHITE },
    { outline: place(FOOT), colour: WHITE },
    { outline: place(UPPER), colour: YELLOW },
    { outline: place(LOWER), colour: WHITE },
  ]);
}

/** The icon of the app bar: white lines on nothing. */
export function drawOutlineIcon(): Picture {
  return paint(32, [
    { outline: POST, colour: WHITE },
    { outline: FOOT, colour: WHITE },
    { outline: UPPER, colour: WHITE },
    { outline: UPPER_INSIDE, colour: null },
    { outline: LOWER, colour: WHITE },
    { outline: LOWER_INSIDE, colour: null },
  ]);
}

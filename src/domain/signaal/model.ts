import { z } from 'zod';
import type { Netwerk } from './netwerk.js';
import { maakRijtabel } from './rijtabel.js';

/**
 * The trained model as one file: a line of JSON (`kop`), then the numbers. `npm run train` writes it, byte for byte
 * the same from the same training text (test/cli/train.test.ts).
 */
const kopSchema = z.object({
  versie: z.literal(1),
  breedte: z.number().int().positive(),
  rijen: z.number().int().positive(),
  koppen: z.array(
    z.object({
      naam: z.enum(['aard', 'thema', 'kenmerk', 'veiligheid']),
      uitkomsten: z.array(z.string()),
      los: z.boolean(),
    }),
  ),
  /** Softens the scores of a head so that its probabilities are honest; measured on lines that were not learnt. */
  temperatuur: z.object({ aard: z.number().positive(), thema: z.number().positive() }),
  /** Digest of training text and settings, to see that model and text belong together. */
  herkomst: z.string(),
});

export type Modelkop = z.infer<typeof kopSchema>;

export interface Model {
  readonly kop: Modelkop;
  readonly netwerk: Netwerk;
}

const NIEUWE_REGEL = 10;

function rond(lengte: number): number {
  return Math.ceil(lengte / 4) * 4;
}

/** Number of outputs over all heads. */
export function aantalUitkomsten(koppen: Modelkop['koppen']): number {
  return koppen.reduce((som, kop) => som + kop.uitkomsten.length, 0);
}

/** Packs a model into bytes: header line padded to a multiple of four, hashes, scales, output layer, embedding. */
export function pakModelIn(kop: Modelkop, hashes: Uint32Array, netwerk: Netwerk): Uint8Array {
  const tekst = new TextEncoder().encode(JSON.stringify(kop));
  const begin = rond(tekst.length + 1);
  const delen = [hashes, netwerk.schaal, netwerk.uitvoer, netwerk.drempel, netwerk.inbedding];
  const bytes = new Uint8Array(begin + delen.reduce((som, deel) => som + deel.byteLength, 0)).fill(32, 0, begin);
  bytes.set(tekst);
  bytes[begin - 1] = NIEUWE_REGEL;
  let plaats = begin;
  for (const deel of delen) {
    bytes.set(new Uint8Array(deel.buffer, deel.byteOffset, deel.byteLength), plaats);
    plaats += deel.byteLength;
  }
  return bytes;
}

/** Reads the bytes of `pakModelIn`; throws when the header is not ours or the length does not fit. */
export function pakModelUit(bytes: Uint8Array): Model {
  const begin = bytes.indexOf(NIEUWE_REGEL) + 1;
  const kop = kopSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, begin))));
  const uit = aantalUitkomsten(kop.koppen);
  // A copy: what comes from a file may be a view on a larger buffer, at an address that floats cannot start at.
  const eigen = new Uint8Array(bytes.subarray(begin)).buffer;
  if (eigen.byteLength !== 4 * (2 * kop.rijen + kop.breedte * uit + uit) + kop.rijen * kop.breedte)
    throw new Error('signal model: length does not fit its header');
  let plaats = 0;
  const neem = (aantal: number): number => {
    const van = plaats;
    plaats += 4 * aantal;
    return van;
  };
  const hashes = new Uint32Array(eigen, neem(kop.rijen), kop.rijen);
  const schaal = new Float32Array(eigen, neem(kop.rijen), kop.rijen);
  const uitvoer = new Float32Array(eigen, neem(kop.breedte * uit), kop.breedte * uit);
  const drempel = new Float32Array(eigen, neem(uit), uit);
  const inbedding = new Int8Array(eigen, plaats);
  const rijen = maakRijtabel(hashes);
  return { kop, netwerk: { breedte: kop.breedte, koppen: kop.koppen, rijen, inbedding, schaal, uitvoer, drempel } };
}

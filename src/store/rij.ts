import { z } from 'zod';
import type { Zending } from '../app/ports.js';

/** How an order in an outbox fares: the same for every kind of order and for both stores. Pure. */

const verloop = {
  poging: z.number().int().nonnegative(),
  /** Not before this moment; null: at once. */
  nietVoor: z.iso.datetime().nullable(),
  /** Claimed until; a lease that ran out with an attempt begun is a send of unknown result. */
  leaseTot: z.iso.datetime().nullable(),
  /** The send before this one ended without an answer; it is repeated once at most. */
  onbekend: z.boolean(),
  dood: z.boolean(),
  code: z.string().nullable(),
};
export const verloopSchema = z.strictObject(verloop);
export type Verloop = z.infer<typeof verloopSchema>;

/** The shape of a row, for one kind of order. */
export const rijSchema = <T>(opdracht: z.ZodType<T>) => z.strictObject({ opdracht, ...verloop });
export type Rij<T> = Verloop & { readonly opdracht: T };

export const VERS: Verloop = {
  poging: 0,
  nietVoor: null,
  leaseTot: null,
  onbekend: false,
  dood: false,
  code: null,
};

/** What happened to a row. */
export const lotgeval = [
  z.strictObject({
    soort: z.literal('geclaimd'),
    id: z.string(),
    leaseTot: z.iso.datetime(),
    onbekend: z.boolean(),
  }),
  z.strictObject({ soort: z.literal('verzonden'), id: z.string() }),
  z.strictObject({
    soort: z.literal('opnieuw'),
    id: z.string(),
    nietVoor: z.iso.datetime(),
    onbekend: z.boolean(),
    code: z.string(),
  }),
  z.strictObject({ soort: z.literal('dood'), id: z.string(), code: z.string() }),
  /** The operator sends it again, until that moment. That it may have arrived is not forgotten. */
  z.strictObject({ soort: z.literal('herleefd'), id: z.string(), verlooptOp: z.iso.datetime() }),
] as const;
export const lotgevalSchema = z.discriminatedUnion('soort', [...lotgeval]);
export type Lotgeval = z.infer<typeof lotgevalSchema>;

const voorbij = (moment: string | null, nu: string): boolean => moment === null || Date.parse(moment) <= Date.parse(nu);

/**
 * What a lease that ran out with an attempt begun may have left behind: a message of which nobody knows whether it arrived,
 * or nothing, for work whose effect is one commit with the end of the row. The second comes back as often as it must. With
 * `melden` a row that is given up (past its term, or unknown twice) is claimed once more, so that somebody else hears of it.
 */
export type Nasleep = 'bericht' | 'niets' | 'melden';

/** A claimed row; `opgegeven`: why it is not sent any more. */
export type Geclaimd<T> = T & { readonly poging: number; readonly herhaling: boolean; readonly opgegeven?: string };

/** What a claim at this moment does to a row; null when it is not due. */
export function claimRij<T extends { readonly id: string; readonly verlooptOp: string }>(
  rij: Rij<T>,
  nu: string,
  leaseTot: string,
  nasleep: Nasleep = 'bericht',
): Lotgeval | null {
  if (rij.dood || !voorbij(rij.nietVoor, nu) || !voorbij(rij.leaseTot, nu)) return null;
  const { id } = rij.opdracht;
  const code = opgegeven(rij, nu, nasleep);
  if (code !== null && nasleep !== 'melden') return { soort: 'dood', id, code };
  return { soort: 'geclaimd', id, leaseTot, onbekend: rij.onbekend || verliepLease(rij, nasleep) };
}

const verliepLease = ({ leaseTot }: Verloop, nasleep: Nasleep): boolean => leaseTot !== null && nasleep !== 'niets';

/** Why a row that is due is not sent any more; null when it is. */
function opgegeven<T extends { readonly verlooptOp: string }>(
  rij: Rij<T>,
  nu: string,
  nasleep: Nasleep,
): string | null {
  if (voorbij(rij.opdracht.verlooptOp, nu)) return 'verlopen';
  return verliepLease(rij, nasleep) && rij.onbekend ? 'onbekend' : null;
}

/** The end of an attempt, by what the channel answered; null when the attempt was given up before. */
export function eindeVan<T extends { readonly id: string }>(
  rij: Rij<T> | undefined,
  poging: number,
  zending: Zending,
  nietVoor: string,
): Lotgeval | null {
  if (rij === undefined || rij.dood || rij.leaseTot === null || rij.poging !== poging) return null;
  const { id } = rij.opdracht;
  if (zending.uitkomst === 'verzonden') return { soort: 'verzonden', id };
  const { code } = zending;
  const opnieuw = zending.uitkomst === 'later' || (zending.uitkomst === 'onbekend' && !rij.onbekend);
  if (!opnieuw) return { soort: 'dood', id, code };
  return { soort: 'opnieuw', id, nietVoor, onbekend: rij.onbekend || zending.uitkomst === 'onbekend', code };
}

/** How the row stands after it; null when it is gone. */
export function naLotgeval(oud: Verloop, lot: Lotgeval): Verloop | null {
  switch (lot.soort) {
    case 'geclaimd':
      return { ...oud, poging: oud.poging + 1, leaseTot: lot.leaseTot, onbekend: lot.onbekend };
    case 'opnieuw':
      return { ...oud, nietVoor: lot.nietVoor, leaseTot: null, onbekend: lot.onbekend, code: lot.code };
    case 'dood':
      return { ...oud, dood: true, leaseTot: null, code: lot.code };
    case 'herleefd':
      return { ...oud, dood: false, nietVoor: null, leaseTot: null, code: null };
    case 'verzonden':
      return null;
  }
}

/** Applies it to the rows of one outbox; total: an unknown id changes nothing. */
export function pasRijToe<T extends { readonly verlooptOp: string }>(outbox: Map<string, Rij<T>>, lot: Lotgeval): void {
  const oud = outbox.get(lot.id);
  if (oud === undefined) return;
  const nieuw = naLotgeval(oud, lot);
  if (nieuw === null) outbox.delete(lot.id);
  else {
    const termijn = lot.soort === 'herleefd' ? { verlooptOp: lot.verlooptOp } : {};
    outbox.set(lot.id, { ...nieuw, opdracht: { ...oud.opdracht, ...termijn } });
  }
}

/** Claims what is due among the rows, first come first served: what happens to them, and who is claimed. */
export function claimUit<T extends { readonly id: string; readonly verlooptOp: string }>(
  rijen: Iterable<Rij<T>>,
  nu: string,
  leaseTot: string,
  hoogstens: number,
  nasleep: Nasleep = 'bericht',
): { readonly lot: Lotgeval[]; readonly geclaimd: Geclaimd<T>[] } {
  const lot: Lotgeval[] = [];
  const geclaimd: Geclaimd<T>[] = [];
  for (const rij of rijen) {
    if (geclaimd.length >= hoogstens) break;
    const een = claimRij(rij, nu, leaseTot, nasleep);
    if (een === null) continue;
    lot.push(een);
    if (een.soort !== 'geclaimd') continue;
    const code = opgegeven(rij, nu, nasleep);
    const meer = code === null ? {} : { opgegeven: code };
    geclaimd.push({ ...rij.opdracht, poging: rij.poging + 1, herhaling: een.onbekend, ...meer });
  }
  return { lot, geclaimd };
}

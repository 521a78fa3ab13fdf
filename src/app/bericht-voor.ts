import type { Mensen } from './mensen.js';
import type { Bericht, OutboxRij, Persoon, WegwijzerStore } from './ports.js';

export interface Bezorging {
  readonly aan: Persoon;
  readonly bericht: Bericht;
}

/**
 * What an outbox order says and to whom, looked up at the moment of sending: no names are kept with the order.
 * Null when nobody is served by it any more (the passing-on is gone, or was read before its message went out).
 */
export async function berichtVoor(
  kennis: { store: WegwijzerStore; mensen: Mensen },
  rij: OutboxRij,
): Promise<Bezorging | null> {
  const doorgifte = await kennis.store.findDoorgifte(rij.doorgifte);
  if (doorgifte === null) return null;
  if (rij.soort === 'gelezen') {
    const naam = kennis.mensen.findMedewerker(doorgifte.aan)?.naam ?? 'Je collega';
    return {
      aan: doorgifte.van,
      bericht: { soort: 'gelezen', naam, op: doorgifte.gelezenOp ?? doorgifte.op, herhaling: rij.herhaling },
    };
  }
  if (doorgifte.gelezenOp !== null) return null;
  const van = kennis.mensen.findMedewerker(doorgifte.van);
  const school = kennis.mensen.scholenVan(doorgifte.aan).find(({ code }) => code === doorgifte.school);
  const bericht: Bericht = {
    soort: 'doorgifte',
    doorgifte: doorgifte.id,
    naam: van?.naam ?? 'Een collega',
    school: school?.naam ?? '',
    teams: van?.teams ?? null,
    herhaling: rij.herhaling,
  };
  return { aan: doorgifte.aan, bericht };
}

import { z } from 'zod';
import type { Antwoord, Vastgelegd, Vastlegging } from '../../app/hulpvraag-store.js';
import { zittenden } from '../hulpvraag-index.js';
import { keurKort } from '../hulpvraag-beslissingen.js';
import { antwoordSchema } from '../hulpvraag-schema.js';
import { geschoond } from './database-fault.js';
import type { Databank, Verbinding } from './databank.js';

const KOLOMMEN = Array.from({ length: 24 }, (_, plaats) => `$${plaats + 1}`).join(', ');
const LEG = { name: 'leg-vast', text: `SELECT * FROM leg_vast(${KOLOMMEN})` };

const nietGezet = z.object({
  id: z.string(),
  soort: z.enum(['ingehaald', 'eerder']),
  versie: z.number().nullable(),
  antwoord: antwoordSchema.nullable(),
});
const antwoordRij = z.object({ antwoord: antwoordSchema }).transform(({ antwoord }) => antwoord);

/** So many journeys at once, so many steps in each; the other connections are for who reads. */
const REIZEN = 8;
const SAMEN = 25;
const PROBEER = 3;
/** Somebody else has the same key, or a lock that we want while we have his. */
const LOS = new Set(['WW001', '40P01']);

/** A step that was looked through, with its case as it is written. */
interface Stap extends Vastlegging {
  readonly stand: string;
}

interface Wachtende {
  readonly stap: Stap;
  readonly verbinding: Verbinding;
  readonly klaar: (antwoord: Vastgelegd) => void;
  readonly mislukt: (fout: unknown) => void;
}

/**
 * Steps that wait at the same time travel together: they share a journey and a flush, as in the embedded store. A case, or a
 * click, is on one journey at a time, so that steps of one transaction never stand in each other's way.
 */
export class StapRij {
  private wachtrij: Wachtende[] = [];
  private readonly onderweg = new Set<string>();
  private reizen = 0;

  constructor(private readonly databank: Databank) {}

  leg(vastlegging: Vastlegging): Promise<Vastgelegd> {
    const stap = { ...vastlegging, stand: keurKort(vastlegging) };
    return this.databank.taak(
      (verbinding) =>
        new Promise<Vastgelegd>((klaar, mislukt) => {
          this.wachtrij.push({ stap, verbinding, klaar, mislukt });
          // One tick, so that steps that arrive together travel together.
          queueMicrotask(() => this.vertrek());
        }),
    );
  }

  private vertrek(): void {
    while (this.reizen < REIZEN) {
      const samen = this.stapIn();
      if (samen.length === 0) return;
      this.reizen += 1;
      void this.reis(samen).finally(() => {
        for (const { stap } of samen) for (const slot of slotenVan(stap)) this.onderweg.delete(slot);
        this.reizen -= 1;
        this.vertrek();
      });
    }
  }

  /** Takes the first that can go; who is in the way of somebody on a journey waits for the next. */
  private stapIn(): readonly Wachtende[] {
    const mee: Wachtende[] = [];
    const blijft: Wachtende[] = [];
    for (const wachtende of this.wachtrij) {
      const sloten = slotenVan(wachtende.stap);
      const kan = mee.length < SAMEN && !sloten.some((slot) => this.onderweg.has(slot));
      if (kan) for (const slot of sloten) this.onderweg.add(slot);
      (kan ? mee : blijft).push(wachtende);
    }
    this.wachtrij = blijft;
    // Every instance takes its locks in one order: so they never wait for each other in a ring.
    return mee.sort((a, b) => (a.stap.hulpvraag.id < b.stap.hulpvraag.id ? -1 : 1));
  }

  /** Never rejects: each hears for himself how it went. */
  private async reis(samen: readonly Wachtende[]): Promise<void> {
    const [eerste] = samen;
    if (eerste === undefined) return;
    try {
      const antwoorden = await legSamen(
        eerste.verbinding,
        samen.map(({ stap }) => stap),
      );
      for (const { stap, klaar } of samen) klaar(antwoorden.get(stap.hulpvraag.id) ?? { soort: 'vastgelegd' });
    } catch (fout) {
      if (!ligtAanEen(fout)) for (const { mislukt } of samen) mislukt(fout);
      // Nothing of it was done. Alone, the one that is at fault fails for itself.
      else
        for (const { stap, verbinding, klaar, mislukt } of samen)
          await legAlleen(verbinding, stap).then(klaar, mislukt);
    }
  }
}

/** A fault of what was asked, and not of the connection, after which nobody knows what was done. */
function ligtAanEen(fout: unknown): boolean {
  const { code } = geschoond(fout);
  return LOS.has(code) || code.startsWith('22') || code.startsWith('23');
}

const slotenVan = ({ hulpvraag, effect }: Stap): readonly string[] => [
  `hulpvraag ${hulpvraag.id}`,
  `nummer ${hulpvraag.nummer}`,
  `effect ${effect.sleutel}`,
];

async function legSamen(verbinding: Verbinding, stappen: readonly Stap[]): Promise<ReadonlyMap<string, Vastgelegd>> {
  const rijen = await verbinding.vraag(nietGezet, LEG, waardenVan(stappen));
  return new Map(
    rijen.map(({ id, soort, versie, antwoord }): [string, Vastgelegd] => [
      id,
      soort === 'eerder' && antwoord !== null ? { soort, antwoord } : { soort: 'ingehaald', versie },
    ]),
  );
}

async function legAlleen(verbinding: Verbinding, stap: Stap): Promise<Vastgelegd> {
  for (let keer = 1; ; keer += 1) {
    try {
      const antwoorden = await legSamen(verbinding, [stap]);
      return antwoorden.get(stap.hulpvraag.id) ?? { soort: 'vastgelegd' };
    } catch (rauw) {
      const fout = geschoond(rauw);
      if (!LOS.has(fout.code) || keer === PROBEER) throw fout;
      const antwoord = await eerder(verbinding, stap.effect.sleutel, stap.op);
      if (antwoord !== null) return { soort: 'eerder', antwoord };
    }
  }
}

export async function eerder(verbinding: Verbinding, sleutel: string, op: string): Promise<Antwoord | null> {
  const [antwoord] = await verbinding.vraag(
    antwoordRij,
    `SELECT antwoord FROM stap_effect WHERE sleutel = $1 AND op >= $2::timestamptz - interval '24 hours'`,
    [sleutel, op],
  );
  return antwoord ?? null;
}

/** Between the values of a column; no id, code, moment or JSON holds it. */
const TUSSEN = '\u001e';

function kolom<T>(rijen: readonly T[], waarde: (rij: T) => string | number | boolean): string {
  return rijen.map(waarde).join(TUSSEN);
}

/** The arguments of leg_vast: the columns of the steps, of their events and of their orders. */
function waardenVan(stappen: readonly Stap[]): string[] {
  const gebeurtenissen = stappen.flatMap((stap) => stap.gebeurtenissen.map((een) => ({ id: stap.hulpvraag.id, een })));
  const opdrachten = stappen.flatMap((stap) => stap.opdrachten);
  return [
    kolom(stappen, ({ hulpvraag }) => hulpvraag.id),
    kolom(stappen, ({ vanVersie }) => vanVersie),
    kolom(stappen, ({ hulpvraag }) => hulpvraag.versie),
    kolom(stappen, ({ hulpvraag }) => hulpvraag.nummer),
    kolom(stappen, ({ hulpvraag }) => hulpvraag.school),
    kolom(stappen, ({ hulpvraag }) => hulpvraag.bewaartTot ?? ''),
    kolom(stappen, ({ hulpvraag }) => zittenden(hulpvraag).join(' ')),
    kolom(stappen, ({ opening }) => (opening === null ? '' : JSON.stringify(opening))),
    kolom(stappen, ({ stand }) => stand),
    kolom(stappen, ({ herinnerOp }) => herinnerOp ?? ''),
    kolom(stappen, ({ effect }) => effect.sleutel),
    kolom(stappen, ({ effect }) => JSON.stringify(effect.antwoord)),
    kolom(stappen, ({ op }) => op),
    kolom(stappen, ({ inzage }) => inzage.op),
    kolom(stappen, ({ inzage }) => JSON.stringify(inzage)),
    kolom(gebeurtenissen, ({ id }) => id),
    kolom(gebeurtenissen, ({ een }) => een.nummer),
    kolom(gebeurtenissen, ({ een }) => JSON.stringify(een)),
    kolom(opdrachten, ({ hulpvraag }) => hulpvraag),
    kolom(opdrachten, ({ id }) => id),
    kolom(opdrachten, ({ soort }) => soort),
    kolom(opdrachten, ({ gebeurtenis }) => gebeurtenis),
    kolom(opdrachten, ({ plaats }) => plaats),
    kolom(opdrachten, ({ verlooptOp }) => verlooptOp),
  ];
}

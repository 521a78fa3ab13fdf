import { z } from 'zod';
import type { Hulpvraag } from '../../domain/hulpvraag/hulpvraag.js';
import { sleutelSchema } from '../hulpvraag-schema.js';
import type { Databank, Verbinding } from './databank.js';
import { ontleed } from './databank.js';
import { stand } from './kolommen.js';

const VIND = {
  name: 'vind-samen',
  text: `SELECT id, stand FROM hulpvraag WHERE id = ANY (string_to_array($1, chr(30))) AND stand IS NOT NULL`,
};
const TUSSEN = '\u001e';
/** Looked through by each caller for himself: a row that this version does not know is a fault of nobody else. */
const rij = z.object({ id: z.string(), stand: z.unknown() });

/** So many journeys at once, so many cases in each. */
const REIZEN = 2;
const SAMEN = 50;

interface Vrager {
  readonly id: string;
  readonly verbinding: Verbinding;
  readonly klaar: (stand: unknown) => void;
  readonly mislukt: (fout: unknown) => void;
}

/** Whoever asks for a case at the same time as others travels with them, as steps do (stap-rij.ts). */
export class VindRij {
  private wachtrij: Vrager[] = [];
  private reizen = 0;

  constructor(private readonly databank: Databank) {}

  vind(id: string): Promise<Hulpvraag | null> {
    // What no case can have would be refused by the database, and then to everybody who travels with it.
    if (!sleutelSchema.safeParse(id).success) return Promise.resolve(null);
    return this.databank.taak(async (verbinding) => {
      const gevonden = await new Promise<unknown>((klaar, mislukt) => {
        this.wachtrij.push({ id, verbinding, klaar, mislukt });
        // One tick, so that questions that arrive together travel together.
        queueMicrotask(() => this.vertrek());
      });
      return gevonden === undefined ? null : ontleed(stand, gevonden);
    });
  }

  private vertrek(): void {
    while (this.reizen < REIZEN && this.wachtrij.length > 0) {
      const samen = this.wachtrij.splice(0, SAMEN);
      this.reizen += 1;
      void this.reis(samen).finally(() => {
        this.reizen -= 1;
        this.vertrek();
      });
    }
  }

  /** Never rejects: each hears for himself how it went. */
  private async reis(samen: readonly Vrager[]): Promise<void> {
    const [eerste] = samen;
    if (eerste === undefined) return;
    try {
      const rijen = await eerste.verbinding.vraag(rij, VIND, [samen.map(({ id }) => id).join(TUSSEN)]);
      const standen = new Map(rijen.map(({ id, stand }) => [id, stand]));
      for (const { id, klaar } of samen) klaar(standen.get(id));
    } catch (fout) {
      for (const { mislukt } of samen) mislukt(fout);
    }
  }
}

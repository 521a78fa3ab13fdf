import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Niveau } from '../../domain/advies/advies.js';
import { NIVEAUS } from '../../domain/advies/advies.js';
import type { Aard } from '../../domain/signaal/signaal.js';
import { KENMERKEN, THEMAS } from '../../domain/signaal/signaal.js';

/** The labels are in the words of the label guide; the model learns their kind, which knows no region. */
const AARD_VAN_NIVEAU: Readonly<Record<Niveau, Aard>> = {
  basisondersteuning: 'enkelvoudig',
  tso: 'verzwaard',
  loket: 'jeugdhulp',
  'team-no': 'vastgelopen',
  acuut: 'acuut',
  verduidelijken: 'vaag',
  'buiten-bereik': 'buiten-bereik',
};

const lijst = <T extends string>(codes: readonly [T, ...T[]]) =>
  z
    .string()
    .transform((tekst) => tekst.split(',').filter((stuk) => stuk !== ''))
    .pipe(z.array(z.enum(codes)));

const regelSchema = z.tuple([
  z.enum(NIVEAUS),
  lijst(['cjg', 'kwadraad', 'swv']),
  z.enum(['', 'acuut', 'meldcode']),
  z.enum(['', 'pii']),
  lijst(THEMAS),
  lijst(KENMERKEN),
  z.string().min(1),
]);

export interface Trainingsregel {
  readonly aard: Aard;
  readonly niveau: Niveau;
  readonly partners: readonly string[];
  readonly veiligheid: 'geen' | 'acuut' | 'vermoeden';
  readonly pii: boolean;
  readonly themas: z.infer<typeof regelSchema>[4];
  readonly kenmerken: z.infer<typeof regelSchema>[5];
  readonly tekst: string;
}

/** Reads one training line: seven fields with tabs between them (src/taal/training/README.md). */
export function leesTrainingsregel(regel: string): Trainingsregel {
  const [niveau, partners, veiligheid, pii, themas, kenmerken, tekst] = regelSchema.parse(regel.split('\t'));
  const kaart = veiligheid === 'meldcode' ? 'vermoeden' : veiligheid === 'acuut' ? 'acuut' : 'geen';
  return {
    aard: AARD_VAN_NIVEAU[niveau],
    niveau,
    partners,
    veiligheid: kaart,
    pii: pii === 'pii',
    themas,
    kenmerken,
    tekst,
  };
}

/** All training lines of a folder, files in order of their names; a faulty line is named by file and number. */
export function leesTrainingstekst(map: string): Trainingsregel[] {
  const bestanden = readdirSync(map)
    .filter((naam) => naam.endsWith('.tsv'))
    .sort();
  return bestanden.flatMap((bestand) =>
    readFileSync(join(map, bestand), 'utf8')
      .split('\n')
      .flatMap((regel, nummer) => {
        if (regel === '') return [];
        try {
          return [leesTrainingsregel(regel)];
        } catch (oorzaak) {
          throw new Error(`${bestand}, line ${String(nummer + 1)} is no training line`, { cause: oorzaak });
        }
      }),
  );
}

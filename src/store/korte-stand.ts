import type { Hulpvraag, Persoon } from '../domain/hulpvraag/hulpvraag.js';
import { HERINNERSTATEN } from '../domain/hulpvraag/hulpvraag.js';
import { ROLLEN } from '../domain/installatie/installatie.js';
import { SECTOREN } from '../domain/regio/regio.js';
import { LEEFTIJDEN, PARTIJEN } from '../domain/route/woorden.js';
import type { Schrift, Vorm } from './korte-vorm.js';
import { code, datum, getal, keuze, lijst, mens, misschien, PastNiet, perCode, velden, vlag } from './korte-vorm.js';

/**
 * A hulpvraag as PostgreSQL keeps it: its values one after another in one text, by their place, and everybody written once.
 * A third of its size as JSON with names, and about a third of the work to write, read and look through: most of what a step costs
 * (docs/bench-store.md).
 */

const handelend = velden({ door: mens, namens: misschien(mens), plaats: code });

const zonderId: Vorm<Omit<Hulpvraag, 'id'>> = velden({
  nummer: code,
  route: code,
  versie: getal(1),
  school: code,
  sector: keuze(SECTOREN),
  leeftijd: keuze(LEEFTIJDEN),
  geopendOp: datum,
  sporen: perCode(code),
  bezetting: lijst(velden({ plaats: code, persoon: mens, rol: keuze(ROLLEN), van: datum, tot: misschien(datum) })),
  feiten: perCode(velden({ op: datum, waarde: misschien(code) })),
  toestemmingen: lijst(
    velden({
      doel: code,
      partij: keuze(PARTIJEN),
      antwoord: keuze(['ja', 'nee', 'bezwaar']),
      hoe: keuze(['mondeling', 'schriftelijk']),
      op: datum,
      noemt: misschien(mens),
      vastgelegdDoor: handelend,
      ingetrokkenOp: misschien(datum),
    }),
  ),
  voorstellen: perCode(
    velden({
      soort: code,
      versie: getal(0),
      keuzes: perCode(code),
      personen: perCode(mens),
      bevestigd: lijst(velden({ plaats: code, wie: handelend, op: datum })),
      aanvaard: vlag,
    }),
  ),
  acties: lijst(velden({ id: code, soort: code, eigenaar: mens, op: datum, klaarOp: misschien(datum) })),
  klokken: perCode(velden({ sinds: datum, volgende: misschien(datum) })),
  herinnerd: perCode(velden({ staat: keuze(HERINNERSTATEN), sinds: datum, voor: datum, op: datum, trap: getal(0) })),
  bewaartTot: misschien(datum),
});

/** Between two values, and between the part with ids and the part with codes. No id and no code holds a control character. */
const TUSSEN = '\u001f';
const DAARNA = '\u001d';
/** The signs of ids and of codes (hulpvraag-schema.ts): no space, so that a sentence fits nowhere. */
const IDS = /^(?!\x1f|.*\x1f\x1f|.*\x1f$)[^\s\x00-\x1e\x7f]+$/;
const CODES = /^[A-Za-z0-9@._:/+\x1f-]+$/;

const deel = (waarden: readonly string[], vorm: RegExp, soort: string): string => {
  const tekst = waarden.join(TUSSEN);
  if (!vorm.test(tekst)) throw new PastNiet(soort);
  return tekst;
};

/** The short form. Throws on a value that could not be read back; every field is named above, so nothing else comes along. */
export function kort(hulpvraag: Hulpvraag): string {
  const schrift: Schrift = { waarden: [], mensen: [] };
  zonderId.schrijf(hulpvraag, schrift);
  const ids = [hulpvraag.id, ...schrift.mensen.flatMap(({ tenant, id }) => [tenant, id])];
  return deel(ids, IDS, 'id') + DAARNA + deel(schrift.waarden, CODES, 'code');
}

/** What `kort` was made of; null when the text is something else, or was changed so that it does not fit any more. */
export function lang(tekst: string): Hulpvraag | null {
  const [ids = '', codes = '', ...rest] = tekst.split(DAARNA);
  if (rest.length > 0 || !IDS.test(ids) || !CODES.test(codes)) return null;
  const [id = '', ...lijst] = ids.split(TUSSEN);
  const mensen: Persoon[] = [];
  for (let at = 0; at + 1 < lijst.length; at += 2) mensen.push({ tenant: lijst[at] ?? '', id: lijst[at + 1] ?? '' });
  const lezing = { waarden: codes.split(TUSSEN), mensen, at: 0 };
  try {
    const gelezen = zonderId.lees(lezing);
    return lijst.length % 2 === 0 && lezing.at === lezing.waarden.length ? { id, ...gelezen } : null;
  } catch (fout) {
    if (fout instanceof PastNiet) return null;
    throw fout;
  }
}

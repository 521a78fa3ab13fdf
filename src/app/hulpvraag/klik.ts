import type { Gebeurtenis } from '../../domain/hulpvraag/gebeurtenis.js';
import type { Persoon } from '../../domain/hulpvraag/hulpvraag.js';
import type { Ingevuld } from '../../domain/hulpvraag/toets.js';

/** What makes a click the same click: person, case, step, the version of the card, and what was filled in. */
interface Klik {
  readonly hulpvraag: string;
  readonly stap: string;
  readonly versie: number;
  readonly ingevuld: Ingevuld;
}

/**
 * The key under which the store remembers a click for a day. What was filled in is in it as a digest: the consent of a
 * second parent from the card of the first is another click. Codes of a route and ids hold no bar.
 */
export function kliksleutel({ tenant, id }: Persoon, { hulpvraag, stap, versie, ingevuld }: Klik): string {
  const antwoorden = gegeven(ingevuld);
  const vinger = antwoorden.length === 0 ? [] : [vingerafdruk(antwoorden)];
  return [tenant, id, hulpvraag, stap, String(versie), ...vinger].join('|');
}

/** By field, in one order: a client may send its fields in any. */
function gegeven({ waarden, personen }: Ingevuld): readonly (readonly string[])[] {
  return [
    ...Object.entries(waarden),
    ...Object.entries(personen).map(([veld, wie]) => [veld, wie.tenant, wie.id]),
  ].toSorted(([een = ''], [ander = '']) => (een < ander ? -1 : 1));
}

/** FNV-1a: it only has to tell apart the clicks of one person on one card. */
function vingerafdruk(antwoorden: readonly (readonly string[])[]): string {
  const tekst = antwoorden.map((een) => een.join('|')).join('||');
  let som = 0x811c9dc5;
  for (let plaats = 0; plaats < tekst.length; plaats += 1)
    som = Math.imul(som ^ tekst.charCodeAt(plaats), 0x01000193) >>> 0;
  return som.toString(36);
}

/**
 * Whether an event tells every answer that was given, when the store has forgotten the click. A step with an answer that
 * it does not keep counts as another one: recording something twice does less harm than not at all.
 */
export function verteltAlles({ wijzigingen }: Gebeurtenis, ingevuld: Ingevuld): boolean {
  const verteld = new Set(teksten(wijzigingen));
  return gegeven(ingevuld).every(([, ...antwoord]) => antwoord.every((een) => verteld.has(een)));
}

function teksten(waarde: unknown): readonly string[] {
  if (typeof waarde === 'string') return [waarde];
  return typeof waarde === 'object' && waarde !== null ? Object.values(waarde).flatMap(teksten) : [];
}

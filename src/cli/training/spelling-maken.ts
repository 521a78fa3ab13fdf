import { hash } from '../../domain/signaal/vectoriseer.js';
import type { Spelling } from '../../domain/signaal/spelling.js';
import { KORTSTE_VERBETERING, zonderEenLetter } from '../../domain/signaal/spelling.js';
import { maakEgaal, splitsWoorden, stam } from '../../domain/signaal/woorden.js';

const VAAK_GENOEG = 3;

/** Words with a capital are left out: names would become words that Dutch knows. */
function zonderHoofdletters(tekst: string): string {
  return tekst.replace(/\p{Lu}\p{L}*/gu, ' ');
}

function tel(teksten: readonly string[]): Map<string, number> {
  const aantallen = new Map<string, number>();
  for (const tekst of teksten)
    for (const { vorm } of splitsWoorden(maakEgaal(tekst))) aantallen.set(vorm, (aantallen.get(vorm) ?? 0) + 1);
  return aantallen;
}

/** The headwords of a Hunspell dictionary, without accents, affix flags left out. */
export function leesWoordenboek(dic: string): Set<string> {
  const woorden = new Set<string>();
  for (const regel of dic.split('\n')) {
    const woord = (regel.split('/')[0] ?? '')
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    if (/^[a-z]{2,}$/.test(woord)) woorden.add(woord);
  }
  return woorden;
}

/**
 * Compiles the spelling lists: known are the Dutch dictionary and what the writers of the training text (lines without
 * names) use often in small letters;
 * worth mending to are the known words of training text and word list.
 */
export function maakSpelling(
  woordenboek: ReadonlySet<string>,
  trainingsteksten: readonly string[],
  begrippen: string,
): Spelling {
  const gebruikt = tel(trainingsteksten.map(zonderHoofdletters));
  const uitBegrippen = tel([begrippen.replace(/^[^\n:]*:/gm, ' ').replace(/[*,#]/g, ' ')]);
  const stammen = new Set([...woordenboek].map(stam));
  for (const [vorm, aantal] of gebruikt) if (aantal >= VAAK_GENOEG) stammen.add(stam(vorm));
  for (const vorm of uitBegrippen.keys()) stammen.add(stam(vorm));
  const doelen = [...new Set([...gebruikt.keys(), ...uitBegrippen.keys()])]
    .filter((vorm) => vorm.length >= KORTSTE_VERBETERING && /^[a-z]+$/.test(vorm) && !vorm.startsWith('x'))
    .filter((vorm) => uitBegrippen.has(vorm) || ((gebruikt.get(vorm) ?? 0) >= VAAK_GENOEG && stammen.has(stam(vorm))))
    .sort((a, b) => (gebruikt.get(b) ?? 0) - (gebruikt.get(a) ?? 0) || (a < b ? -1 : 1));
  const weglatingen = doelen
    .flatMap((woord, doel) => zonderEenLetter(woord).map((vorm) => [hash(vorm), doel] as const))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    bekend: Uint32Array.from([...stammen].map(hash)).sort(),
    doelen,
    weglatingen: Uint32Array.from(weglatingen, ([sleutel]) => sleutel),
    doelVanWeglating: Uint16Array.from(weglatingen, ([, doel]) => doel),
  };
}

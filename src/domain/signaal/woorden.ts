import { stemmer } from '@orama/stemmers/dutch';

/** One word of a message, as the rest of signaal/ sees it. */
export interface Woord {
  /** Lower case, without accents; typing errors not yet mended. */
  readonly vorm: string;
  /** Number of the clause it stands in; clauses end at punctuation and at words of contrast. */
  readonly deelzin: number;
}

/** How teachers write things short; left: as typed, right: what is meant. */
const AFKORTINGEN: Readonly<Record<string, string>> = {
  lln: 'leerling',
  ll: 'leerling',
  lkr: 'leerkracht',
  lk: 'leerkracht',
  gr: 'groep',
  smw: 'schoolmaatschappelijkwerk',
  smwer: 'schoolmaatschappelijkwerk',
  mw: 'maatschappelijkwerk',
  jvk: 'jeugdverpleegkundige',
  jgz: 'jeugdgezondheidszorg',
  hb: 'hoogbegaafd',
  mnd: 'maanden',
  mnden: 'maanden',
  wkn: 'weken',
  jr: 'jaar',
  ff: 'even',
  idd: 'inderdaad',
  bv: 'bijvoorbeeld',
  mss: 'misschien',
  svp: 'alsjeblieft',
  thuiszit: 'thuiszitter',
  sova: 'socialevaardigheden',
  soc: 'sociaal',
  emo: 'emotioneel',
  begl: 'begeleiding',
  beg: 'begeleiding',
  ond: 'onderwijs',
  onderz: 'onderzoek',
  gespr: 'gesprek',
  dyslectie: 'dyslexie',
  ms: 'misschien',
  ie: 'hij',
  zn: 'zijn',
  mn: 'mijn',
};

/** Words that often stand apart where one word is meant; joined before anything else is looked at. */
const SAMEN: readonly (readonly [RegExp, string])[] = [
  [/\bschool\s*maatschappelijk\s*werk(er|ster)?\b/g, 'schoolmaatschappelijkwerk'],
  [/\bmaatschappelijk\s*werk(er|ster)?\b/g, 'maatschappelijkwerk'],
  [/\bjeugd\s*verpleeg?kundige?\b/g, 'jeugdverpleegkundige'],
  [/\bsociale\s*vaardighe(id|den)\b/g, 'socialevaardigheden'],
  [/\bpassend\s*onderwijs\b/g, 'passendonderwijs'],
  [/\bhuiselijk\s*geweld\b/g, 'huiselijkgeweld'],
  [/\bzelf\s*(vertrouwen|beeld|moord|doding)\b/g, 'zelf$1'],
  [/\bspeciaal\s*(basis)?\s*onderwijs\b/g, 'speciaalonderwijs'],
  [/\bcluster\s*(3|drie)\b/g, 'clusterdrie'],
  [/\b(1e|1ste|eerste)\s*lijns?\b/g, 'eerstelijns'],
  [/\b(2e|2de|tweede)\s*lijns?\b/g, 'tweedelijns'],
  [/\bteam\s*no\b/g, 'teamno'],
  [/\bjan\s*arends\b/g, 'janarends'],
  [/\bmax\s*ernst\b/g, 'maxernst'],
  [/\bwacht\s*lijst(en)?\b/g, 'wachtlijst'],
  [/\bi\.?q\.?[\s-]*(onderzoek|test)\b/g, 'iqonderzoek'],
  [/\bhoog\s*(begaafd\w*|gevoelig\w*)\b/g, 'hoog$1'],
  [/['’`]s\s+(nachts|morgens|ochtends|avonds|middags)\b/g, 's$1'],
  [/\bniks\b/g, 'niets'],
];

const MASKERS: readonly (readonly [RegExp, string])[] = [
  [/[^\s@]{1,64}@[^\s@]{3,100}/g, ' xmail '],
  [/https?:\/\/\S{1,300}/g, ' xlink '],
  [/(\+31|0031|\b0)[\s-]?[1-9](?:[\s.-]?\d){7,8}\b/g, ' xtelefoon '],
  [/\b\d{9}\b/g, ' xnummer '],
  [/\b\d{1,2}[-/.]\d{1,2}[-/.](19|20)?\d{2}\b/g, ' xdatum '],
  [/\b(groep|gr\.?|klas|jaar)\s*(\d)(\s*[/-]\s*\d)?\s*[a-e]?\b/gi, ' groep '],
  [
    /\b([1-6]\s*)?(vwo|havo|mavo|vmbo|gymnasium|atheneum|vmbo[- ]?[tkbg]l?|kader|basis|tl|gl|bb|kb|bbl|kbl|brugklas|brugklasser|pro)\s*-?\s*[1-6]?[a-f]?\b/gi,
    ' xklas ',
  ],
  [/\b[1-8]\s?[a-f]\b/g, ' xklas '],
];

const CONTRAST = new Set(['maar', 'wel', 'echter', 'toch', 'terwijl', 'but', 'however']);

/** Makes typed text even: lower case, no accents, masks for numbers that mean nothing, split words joined. */
export function maakEgaal(tekst: string): string {
  let egaal = tekst
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
  for (const [patroon, masker] of MASKERS) egaal = egaal.replace(patroon, masker);
  for (const [patroon, samen] of SAMEN) egaal = egaal.replace(patroon, samen);
  return egaal;
}

/** Splits even text into words, with the clause each stands in. */
export function splitsWoorden(egaal: string): Woord[] {
  const woorden: Woord[] = [];
  let deelzin = 0;
  for (const [stuk] of egaal.matchAll(/[a-z]+(?:'[a-z]+)*|\d+|[.,;:!?()\n-]/g)) {
    if (/^[.,;:!?()\n]$/.test(stuk)) {
      deelzin += 1;
      continue;
    }
    if (stuk === '-') continue;
    const kaal = stuk.replace(/'(er|ers|en|s|tje)$/, '').replace(/'/g, '');
    const vorm = AFKORTINGEN[kaal] ?? kaal;
    if (CONTRAST.has(vorm)) deelzin += 1;
    woorden.push({ vorm: /^\d+$/.test(vorm) ? (vorm.length > 2 ? 'xgetal' : vorm) : vorm, deelzin });
  }
  return woorden;
}

const stammen = new Map<string, string>();

/** Remembers the stems of the words of a list. What somebody types is not remembered, not even a word of it. */
export function onthoudStammen(vormen: readonly string[]): void {
  for (const vorm of vormen) stammen.set(vorm, stam(vorm));
}

/** The stem of a word (Snowball, Dutch). */
export function stam(vorm: string): string {
  return vorm.length < 4 ? vorm : (stammen.get(vorm) ?? stemmer(vorm));
}

/**
 * What a chat message is about, in words that know no region. The text itself is not in here and cannot be:
 * a Signaal holds codes from closed lists and probabilities, nothing that was typed ('dat', never 'wat').
 */

/** What kind of question it is. Regions give these their own level names (see regio/). */
export const AARDEN = [
  'enkelvoudig',
  'verzwaard',
  'jeugdhulp',
  'vastgelopen',
  'acuut',
  'vaag',
  'buiten-bereik',
] as const;
export type Aard = (typeof AARDEN)[number];

export const THEMAS = [
  'gezondheid',
  'groei',
  'gehoor',
  'zicht',
  'zindelijkheid',
  'eten',
  'overgewicht',
  'slapen',
  'pesten',
  'verzuim',
  'druk-gedrag',
  'motoriek',
  'cognitie',
  'spraak-taal',
  'sociaal-emotioneel',
  'opvoeding',
  'belastbaarheid',
  'sociale-vaardigheden',
  'zelfvertrouwen',
  'zelfbeeld',
  'gevoeligheid',
  'concentratie',
  'rouw',
  'scheiding',
  'armoede',
  'culturele-diversiteit',
  'passend-onderwijs',
  'observatie',
  'begeleiding-leerkracht',
  'onderwijsbehoeften',
  'zorgstructuur',
  'verslaving-alcohol',
  'verslaving-drugs',
  'verslaving-gamen',
  'multiprobleem',
  'onveiligheid',
  'mishandeling',
  'emotionele-verwaarlozing',
  'opvoedklimaat',
  'ouders-geld-werk',
  'ouders-relatie',
  'ouders-overlast',
  'ouders-gezin',
  'ouders-inburgeren',
  'ouders-eenzaamheid',
  'onderwijsplaats',
  'hoogbegaafdheid',
  'cluster-3',
  'gedrag',
  'diagnostiek',
  'ontwikkelingsperspectief',
] as const;
export type Thema = (typeof THEMAS)[number];

/** Cues that decide how heavy a question is. */
export const KENMERKEN = [
  'meervoudig',
  'langdurig',
  'complex',
  'basis-geprobeerd',
  'behandeling',
  'vastgelopen',
  'groep',
  'eigen-handelen',
  'preventief',
  'kort',
] as const;
export type Kenmerk = (typeof KENMERKEN)[number];

/** Which safety card comes first (DOMAIN 6.1): danger, suicidal statement, suspicion, suspicion against staff. */
export const VEILIGHEDEN = ['gevaar', 'suicide', 'vermoeden', 'medewerker'] as const;
export type Veiligheid = (typeof VEILIGHEDEN)[number];

/** Kinds of identifying data that stood in the message; never the data themselves. */
export const PRIVACYSOORTEN = ['naam', 'bsn', 'geboortedatum', 'adres', 'telefoon', 'e-mail'] as const;
export type Privacysoort = (typeof PRIVACYSOORTEN)[number];

export interface Signaal {
  /** Probability of each kind of question; they add up to 1. */
  readonly aard: Readonly<Record<Aard, number>>;
  /** Themes with their probability, most likely first; they add up to at most 1 (the rest is 'no theme'). */
  readonly themas: readonly { readonly thema: Thema; readonly kans: number }[];
  readonly kenmerken: readonly Kenmerk[];
  readonly veiligheid: Veiligheid | null;
  readonly privacy: readonly Privacysoort[];
}

/** Turns a message (any text, Dutch or English, up to a few thousand characters) into a Signaal; pure and synchronous. */
export type BegrijpSignaal = (tekst: string) => Signaal;

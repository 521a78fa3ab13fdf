import type { Regio } from '../regio/regio.js';
import type { Aard, Signaal, Thema } from '../signaal/signaal.js';
import { AARDEN, KENMERKEN, THEMAS } from '../signaal/signaal.js';
import type { Advies, Antwoord, Niveau } from './advies.js';

/** How sure the bot must be before it answers without asking (measured: docs/bench-signals.md). */
export const DREMPEL_ZEKER = 0.6;

const NIVEAU_ZONDER_PARTNER: Readonly<Partial<Record<Aard, Niveau>>> = {
  jeugdhulp: 'loket',
  vastgelopen: 'team-no',
  acuut: 'acuut',
  vaag: 'verduidelijken',
  'buiten-bereik': 'buiten-bereik',
};

interface Plaats {
  readonly niveau: Niveau;
  readonly partners: readonly string[];
}

/** Where a theme belongs in this region, for a light and for a heavy question. */
export type Wegenkaart = ReadonlyMap<Thema, { readonly enkelvoudig: Plaats; readonly verzwaard: Plaats }>;

/** Reads the pack once into a map from theme to place; do this at start, not per message. */
export function maakWegenkaart(regio: Regio): Wegenkaart {
  const plaats = (thema: Thema, niveau: 'basisondersteuning' | 'tso'): Plaats | undefined => {
    const eerste = regio.catalogus.filter((item) => item.niveau === niveau && item.themas.includes(thema)).map((item) => item.partner);
    const ook = regio.ookGoed.filter((een) => een.thema === thema && een.niveau === niveau).flatMap((een) => een.partners);
    const partners = [...new Set([...eerste, ...ook])];
    return partners.length > 0 ? { niveau, partners } : undefined;
  };
  const kaart = new Map<Thema, { enkelvoudig: Plaats; verzwaard: Plaats }>();
  for (const thema of THEMAS) {
    const licht = plaats(thema, 'basisondersteuning');
    const zwaar = plaats(thema, 'tso');
    const enkelvoudig = licht ?? zwaar;
    // A theme of basic support that grew too heavy stays with the partner who knows it (requirements GO-095, GO-105).
    const verzwaard = zwaar ?? (licht && { niveau: 'tso' as const, partners: licht.partners });
    if (enkelvoudig && verzwaard) kaart.set(thema, { enkelvoudig, verzwaard });
  }
  return kaart;
}

interface Kandidaat {
  readonly niveau: Niveau;
  readonly partner: string | null;
  kans: number;
  readonly themas: Map<Thema, number>;
  ook: readonly string[];
}

function verzamel(kaart: Wegenkaart, signaal: Signaal): Kandidaat[] {
  const kandidaten = new Map<string, Kandidaat>();
  const tel = (niveau: Niveau, partners: readonly string[], kans: number, thema?: Thema): void => {
    const partner = partners[0] ?? null;
    const sleutel = `${niveau} ${partner ?? ''}`;
    const een = kandidaten.get(sleutel) ?? { niveau, partner, kans: 0, themas: new Map<Thema, number>(), ook: [] };
    if (thema !== undefined) {
      const hoogste = Math.max(0, ...een.themas.values());
      if (kans > hoogste) een.ook = partners.slice(1);
      een.themas.set(thema, (een.themas.get(thema) ?? 0) + kans);
    }
    een.kans += kans;
    kandidaten.set(sleutel, een);
  };
  const somThemas = signaal.themas.reduce((som, { kans }) => som + kans, 0);
  for (const aard of AARDEN) {
    const kansAard = signaal.aard[aard];
    const niveau = NIVEAU_ZONDER_PARTNER[aard];
    if (niveau !== undefined) {
      tel(niveau, [], kansAard);
      continue;
    }
    if (somThemas === 0) tel('verduidelijken', [], kansAard);
    for (const { thema, kans } of signaal.themas) {
      const plek = kaart.get(thema)?.[aard === 'enkelvoudig' ? 'enkelvoudig' : 'verzwaard'];
      if (plek) tel(plek.niveau, plek.partners, (kansAard * kans) / somThemas, thema);
    }
  }
  return [...kandidaten.values()].sort((a, b) => b.kans - a.kans);
}

const MEELIFT = 0.15;

function naarAntwoord(kandidaat: Kandidaat, signaal: Signaal): Antwoord {
  const themas = [...kandidaat.themas].sort((a, b) => b[1] - a[1]);
  const drempel = (themas[0]?.[1] ?? 0) * MEELIFT;
  return {
    niveau: kandidaat.niveau,
    partners: kandidaat.partner === null ? [] : [kandidaat.partner, ...kandidaat.ook],
    themas: (kandidaat.partner === null ? signaal.themas.filter(({ kans }) => kans > 0.3).map(({ thema }) => thema) : themas.filter(([, kans]) => kans >= drempel).map(([thema]) => thema)).slice(0, 3),
    kans: kandidaat.kans,
  };
}

/**
 * Maps a signal to the levels and partners of a region, the most likely first (requirements GO-018 to GO-126).
 * Never guesses: when the best answer is not sure enough, `twijfel` says that a person must be asked. Danger wins:
 * a signal with `gevaar` or `suicide` has level `acuut`, a suspicion has its TSO partners.
 */
export function adviseer(kaart: Wegenkaart, signaal: Signaal): Advies {
  const antwoorden = verzamel(kaart, signaal).map((kandidaat) => naarAntwoord(kandidaat, signaal));
  const eerst = signaal.veiligheid === 'gevaar' || signaal.veiligheid === 'suicide' ? antwoorden.findIndex(({ niveau }) => niveau === 'acuut') : 0;
  const [beste] = antwoorden.splice(Math.max(0, eerst), 1);
  if (beste === undefined) throw new Error('a signal without any kind of question');
  const twijfel = signaal.veiligheid !== null ? 'geen' : beste.niveau === 'verduidelijken' ? 'te-vaag' : beste.kans < DREMPEL_ZEKER ? 'niet-zeker' : 'geen';
  return {
    beste,
    alternatieven: antwoorden.filter(({ niveau }) => niveau !== 'verduidelijken' || beste.niveau === 'verduidelijken').slice(0, 3),
    kenmerken: KENMERKEN.filter((kenmerk) => signaal.kenmerken.includes(kenmerk)),
    veiligheid: signaal.veiligheid,
    twijfel,
  };
}

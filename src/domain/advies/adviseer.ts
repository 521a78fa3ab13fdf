import type { Aard, Signaal, Thema } from '../signaal/signaal.js';
import { AARDEN, KENMERKEN } from '../signaal/signaal.js';
import type { Advies, Antwoord, Niveau, Twijfel } from './advies.js';
import type { Plaats, Wegenkaart } from './wegenkaart.js';

/** How sure the bot must be before it answers without asking (measured: docs/bench-signals.md). */
export const DREMPEL_ZEKER = 0.9;

const NIVEAU_ZONDER_PARTNER: Readonly<Partial<Record<Aard, Niveau>>> = {
  jeugdhulp: 'loket',
  vastgelopen: 'team-no',
  acuut: 'acuut',
  vaag: 'verduidelijken',
  'buiten-bereik': 'buiten-bereik',
};

/** One way the signal can be meant, how likely that is, and where it would then belong. */
interface Lezing {
  readonly niveau: Niveau;
  readonly partners: readonly string[];
  readonly thema: Thema | null;
  readonly kans: number;
}

function lezingen(kaart: Wegenkaart, signaal: Signaal): Lezing[] {
  const licht = signaal.kenmerken.includes('preventief') ? 'preventief' : 'enkelvoudig';
  const somThemas = signaal.themas.reduce((som, { kans }) => som + kans, 0);
  return AARDEN.flatMap((aard): Lezing[] => {
    const kansAard = signaal.aard[aard];
    const niveau = NIVEAU_ZONDER_PARTNER[aard];
    if (niveau !== undefined) return [{ niveau, partners: [], thema: null, kans: kansAard }];
    if (somThemas === 0) return [{ niveau: 'verduidelijken', partners: [], thema: null, kans: kansAard }];
    return signaal.themas.flatMap(({ thema, kans }) => {
      const plaats = kaart.get(thema)?.[aard === 'enkelvoudig' ? licht : 'verzwaard'];
      if (plaats === undefined) return [];
      const partners = partnersBij(plaats, signaal);
      return [{ niveau: plaats.niveau, partners, thema, kans: (kansAard * kans) / somThemas }];
    });
  });
}

function partnersBij({ partners, bij }: Plaats, signaal: Signaal): readonly string[] {
  const ook = bij.filter(({ kenmerk }) => signaal.kenmerken.includes(kenmerk)).flatMap((een) => een.partners);
  return ook.length === 0 ? partners : [...new Set([...partners, ...ook])];
}

interface Kandidaat {
  readonly niveau: Niveau;
  readonly partner: string | null;
}

const past = ({ niveau, partner }: Kandidaat, lezing: Lezing): boolean =>
  lezing.niveau === niveau && (partner === null || lezing.partners.includes(partner));

/** A partner that comes first for a theme counts more than one that is right there as well. */
const VOORRANG = 0.25;

function gewicht(kandidaat: Kandidaat, open: readonly Lezing[]): number {
  return open.reduce((som, lezing) => {
    if (!past(kandidaat, lezing)) return som;
    return som + lezing.kans * (kandidaat.partner === lezing.partners[0] ? 1 + VOORRANG : 1);
  }, 0);
}

function kandidatenIn(lijst: readonly Lezing[]): Kandidaat[] {
  const gezien = new Map<string, Kandidaat>();
  for (const { niveau, partners } of lijst) {
    for (const partner of partners.length === 0 ? [null] : partners) {
      gezien.set(`${niveau} ${partner ?? ''}`, { niveau, partner });
    }
  }
  return [...gezien.values()];
}

function kiesBeste(kandidaten: readonly Kandidaat[], open: readonly Lezing[]): Kandidaat | undefined {
  let beste: Kandidaat | undefined;
  let hoogste = -1;
  for (const kandidaat of kandidaten) {
    const hier = gewicht(kandidaat, open);
    if (hier > hoogste) [beste, hoogste] = [kandidaat, hier];
  }
  return beste;
}

const MEELIFT = 0.15;
const EVEN_GOED = 0.5;
const MEEST_THEMAS = 3;
const LOS_THEMA = 0.3;

function naarAntwoord(kandidaat: Kandidaat, open: readonly Lezing[], signaal: Signaal): Antwoord {
  const raak = open.filter((lezing) => past(kandidaat, lezing));
  const kans = raak.reduce((som, lezing) => som + lezing.kans, 0);
  const themas = kandidaat.partner === null ? losseThemas(signaal) : themasIn(raak);
  return { niveau: kandidaat.niveau, partners: partnersIn(kandidaat, raak, kans), themas, kans: Math.min(1, kans) };
}

function losseThemas(signaal: Signaal): Thema[] {
  return signaal.themas
    .filter(({ kans }) => kans > LOS_THEMA)
    .map(({ thema }) => thema)
    .slice(0, MEEST_THEMAS);
}

function themasIn(raak: readonly Lezing[]): Thema[] {
  const opgeteld = new Map<Thema, number>();
  for (const { thema, kans } of raak) if (thema !== null) opgeteld.set(thema, (opgeteld.get(thema) ?? 0) + kans);
  const gesorteerd = [...opgeteld].sort((a, b) => b[1] - a[1]);
  const drempel = (gesorteerd[0]?.[1] ?? 0) * MEELIFT;
  return gesorteerd
    .filter(([, kans]) => kans > 0 && kans >= drempel)
    .map(([thema]) => thema)
    .slice(0, MEEST_THEMAS);
}

/** The partner of the answer, then those that are right in at least half of the same readings. */
function partnersIn({ partner }: Kandidaat, raak: readonly Lezing[], kans: number): string[] {
  if (partner === null) return [];
  const opgeteld = new Map<string, number>();
  for (const lezing of raak) {
    for (const een of lezing.partners) opgeteld.set(een, (opgeteld.get(een) ?? 0) + lezing.kans);
  }
  opgeteld.delete(partner);
  const ook = [...opgeteld].filter(([, hier]) => hier >= kans * EVEN_GOED).sort((a, b) => b[1] - a[1]);
  return [partner, ...ook.map(([een]) => een)];
}

/** Safety decides the level: danger is `acuut`, a suspicion belongs with the partners of abuse at the support team. */
function verplicht(kaart: Wegenkaart, { veiligheid }: Signaal): Plaats | undefined {
  if (veiligheid === 'gevaar' || veiligheid === 'suicide') return { niveau: 'acuut', partners: [], bij: [] };
  return veiligheid === 'vermoeden' ? kaart.get('mishandeling')?.verzwaard : undefined;
}

function valtOnder({ niveau, partners }: Plaats, lezing: Lezing): boolean {
  return lezing.niveau === niveau && (partners.length === 0 || partners.some((een) => lezing.partners.includes(een)));
}

function verplichtAntwoord(plaats: Plaats, open: readonly Lezing[], signaal: Signaal): Antwoord {
  const { niveau, partners } = plaats;
  const raak = open.filter((lezing) => valtOnder(plaats, lezing));
  const kans = raak.reduce((som, lezing) => som + lezing.kans, 0);
  const themas =
    partners.length === 0 ? losseThemas(signaal) : [...new Set<Thema>(['mishandeling', ...themasIn(raak)])];
  return { niveau, partners, themas: themas.slice(0, MEEST_THEMAS), kans: Math.min(1, kans) };
}

const MEEST_ALTERNATIEVEN = 4;

/**
 * Maps a signal to the levels and partners of a region, the most likely first (requirements GO-018 to GO-126). The best
 * answer is the one that is right in most readings of the signal; every alternative adds readings the ones before it
 * miss. Never guesses: when the best is not sure enough, `twijfel` says that a person must be asked. Danger wins: a
 * signal with `gevaar` or `suicide` has level `acuut`, a suspicion has its TSO partners.
 */
export function adviseer(kaart: Wegenkaart, signaal: Signaal): Advies {
  const alle = lezingen(kaart, signaal);
  const vast = verplicht(kaart, signaal);
  const antwoorden = vast === undefined ? [] : [verplichtAntwoord(vast, alle, signaal)];
  let open = vast === undefined ? alle : alle.filter((lezing) => !valtOnder(vast, lezing));
  while (open.length > 0 && antwoorden.length <= MEEST_ALTERNATIEVEN) {
    const gekozen = kiesBeste(kandidatenIn(open), open);
    if (gekozen === undefined) break;
    antwoorden.push(naarAntwoord(gekozen, open, signaal));
    open = open.filter((lezing) => !past(gekozen, lezing));
  }
  const [beste, ...alternatieven] = antwoorden;
  if (beste === undefined) throw new Error('a signal without any kind of question');
  // An answer `acuut` never comes without its safety card, however unsure the reader was.
  const veiligheid = signaal.veiligheid ?? (beste.niveau === 'acuut' ? 'gevaar' : null);
  return {
    beste,
    alternatieven,
    kenmerken: KENMERKEN.filter((kenmerk) => signaal.kenmerken.includes(kenmerk)),
    veiligheid,
    twijfel: twijfelOver(beste, veiligheid !== null),
  };
}

function twijfelOver(beste: Antwoord, veiligheid: boolean): Twijfel {
  if (veiligheid) return 'geen';
  if (beste.niveau === 'verduidelijken') return 'te-vaag';
  return beste.kans < DREMPEL_ZEKER ? 'niet-zeker' : 'geen';
}

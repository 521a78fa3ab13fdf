import type { Koppeling } from '../organisatie-store.js';
import type { Koppelkennis } from './koppelen.js';

/** What Teams told: a channel is gone, or the bot with its whole team (whose other channels it does not name). */
export interface Weggevallen {
  readonly tenant: string;
  /** Ids of channels that certainly are gone. */
  readonly kanalen: readonly string[];
  readonly heelTeam: boolean;
}

/** What taking a link away works with. */
export interface Wegkennis extends Pick<Koppelkennis, 'organisatie' | 'kanaal'> {
  /** The schakelfunctionarissen of the school hear that the link is gone. */
  readonly meldOntkoppeld: (school: string) => Promise<void>;
}

/** Channels that are asked at the same time whether they still know the bot. */
const TEGELIJK = 8;

/**
 * Takes away the links of channels that are gone. Teams tells it in several forms and more than once: only the call that
 * really takes a link away leads to a message. Of a team no list of channels comes along, so each linked channel of the
 * tenant is asked; only a channel that answers that it does not know the bot (403, 404) loses its link.
 */
export async function kanaalWeg(kennis: Wegkennis, weg: Weggevallen): Promise<void> {
  const { koppelingen } = await kennis.organisatie.organisatie();
  const mogelijk = koppelingen.filter(({ tenant }) => tenant === weg.tenant);
  const genoemd = mogelijk.filter(({ kanaal }) => weg.kanalen.includes(kanaal));
  const anders = weg.heelTeam ? mogelijk.filter((een) => !genoemd.includes(een)) : [];
  for (const een of [...genoemd, ...(await onbereikbaar(kennis, anders))])
    if ((await isNogZo(kennis, een)) && (await kennis.organisatie.ontkoppel(een.school)))
      await kennis.meldOntkoppeld(een.school);
}

/** Asking the channels takes a while: a school that was linked elsewhere meanwhile keeps its new link. */
async function isNogZo({ organisatie }: Wegkennis, { school, tenant, kanaal }: Koppeling): Promise<boolean> {
  const { koppelingen } = await organisatie.organisatie();
  return koppelingen.some((een) => een.school === school && een.tenant === tenant && een.kanaal === kanaal);
}

async function onbereikbaar({ kanaal }: Wegkennis, koppelingen: readonly Koppeling[]): Promise<readonly Koppeling[]> {
  const weg: Koppeling[] = [];
  for (let at = 0; at < koppelingen.length; at += TEGELIJK) {
    const deel = koppelingen.slice(at, at + TEGELIJK);
    const antwoorden = await Promise.all(deel.map((een) => kanaal.leden(een)));
    weg.push(...deel.filter((_, nr) => antwoorden[nr]?.uitkomst === 'onbereikbaar'));
  }
  return weg;
}

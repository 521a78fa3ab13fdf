import { describe, expect, test } from '@jest/globals';
import { meldOnbereikbaar, meldOntkoppeld, type Meldkennis } from '../../../src/app/kanaal/melden.js';
import { schakelteamsUit } from '../../../src/app/kanaal/schakelteams.js';
import type { KanaalWeergave } from '../../../src/app/kanaal/weergave.js';
import type { Persoon, Zending } from '../../../src/app/ports.js';
import type { Bezetting, Hulpvraag } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { kleineRoute } from '../../support/kleine-route.js';
import { actieveZaak } from '../../support/kleine-zaak.js';
import { adresboekBij, SCHAKELDAG, wie } from '../../support/schakelteam.js';

const route = kleineRoute();
const adresboek = adresboekBij({ vervangingen: [], rolwissels: [], koppelingen: [] });
const { log, hulpvraag: zaak } = actieveZaak(route);
const [gebeurtenis] = log.slice(-1);
if (gebeurtenis === undefined) throw new Error('the story is empty');

const zit = (id: string, tot: string | null = null): Bezetting => ({
  plaats: 'so',
  persoon: wie(id),
  rol: 'ib',
  van: SCHAKELDAG,
  tot,
});
const bij = (school: string, ...bezetting: Bezetting[]): Hulpvraag => ({ ...zaak, id: 'h-1', school, bezetting });

/** Who got what, with the end that each sending has. */
function toneel(einde: (id: string) => Zending['uitkomst'] = () => 'verzonden') {
  const kreeg: [string, KanaalWeergave][] = [];
  const stuur = ({ id }: Persoon, weergave: KanaalWeergave): Promise<Zending> => {
    kreeg.push([id, weergave]);
    const uitkomst = einde(id);
    if (uitkomst === 'verzonden') return Promise.resolve({ uitkomst, activityId: null });
    return Promise.resolve(uitkomst === 'later' ? { uitkomst, naMs: 5, code: '429' } : { uitkomst, code: '403' });
  };
  const schakelteams = () => Promise.resolve(schakelteamsUit(adresboek, SCHAKELDAG));
  const kennis: Meldkennis = { route, schakelteams, stuur };
  return { kreeg, kennis };
}

describe('given a step that the channel could not hear of', () => {
  test('both schakelfunctionarissen of the case hear of it: number, school, step, role, and the case to open', async () => {
    const { kreeg, kennis } = toneel();
    await meldOnbereikbaar(kennis, bij('het-baken', zit('bram'), zit('tijs'), zit('fatma')), gebeurtenis);
    const stap = route.stappen.find(({ code }) => code === gebeurtenis.stap)?.regel;
    const weergave = {
      kaart: 'kanaal-onbereikbaar',
      hulpvraag: 'h-1',
      nummer: 'KR-26-0001',
      school: 'Het Bäken',
      stap,
      aanZet: 'regierolhouder',
    };
    expect(kreeg).toEqual([
      ['bram', weergave],
      ['tijs', weergave],
    ]);
  });
  test('who left the case hears nothing; when no schakelfunctionaris is in it, all of the school do', async () => {
    const { kreeg, kennis } = toneel();
    await meldOnbereikbaar(kennis, bij('het-baken', zit('bram', SCHAKELDAG), zit('tijs')), gebeurtenis);
    expect(kreeg.map(([id]) => id)).toEqual(['tijs']);
    await meldOnbereikbaar(kennis, bij('het-baken', zit('bram', SCHAKELDAG)), gebeurtenis);
    expect(kreeg.map(([id]) => id).slice(1)).toEqual(['bram', 'noor', 'tijs']);
  });
  test.each<[string, Zending['uitkomst'], string]>([
    ['one who can hear it later', 'later', 'later'],
    ['one who cannot be reached', 'onbereikbaar', 'verzonden'],
    ['one of whom it is not known', 'onbekend', 'verzonden'],
  ])('%s: the other hears of it, and the whole ends %s -> %s', async (_, einde, geheel) => {
    const { kreeg, kennis } = toneel((id) => (id === 'bram' ? einde : 'verzonden'));
    const zending = await meldOnbereikbaar(kennis, bij('het-baken', zit('bram'), zit('tijs')), gebeurtenis);
    expect([kreeg.length, zending.uitkomst]).toEqual([2, geheel]);
  });
});

test('given a link that was taken away: every schakelfunctionaris of the school hears which school', async () => {
  const { kreeg, kennis } = toneel();
  await meldOntkoppeld(kennis, 'de-zeester');
  expect(kreeg).toEqual(['ilse', 'noor'].map((id) => [id, { kaart: 'kanaal-ontkoppeld', school: 'De Zeester' }]));
});

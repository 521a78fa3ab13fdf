import { describe, expect, test } from '@jest/globals';
import { wisVerlopen } from '../../../src/app/bewaren/wis-verlopen.js';
import { HERINNERING } from '../../../src/app/hulpvraag-store.js';
import { momentOp } from '../../../src/domain/kalender/schooltijd.js';
import { opBeideOpslagen } from '../../support/beide-opslagen.js';
import { opdrachtOver, openen, opening, sluit, volgende } from '../../store/hulpvraag-steps.js';
import { kanaalpost } from '../../store/organisatie-steps.js';
import { at, DAY, MINUTE, persoon, referentie } from '../../store/store-steps.js';

/** What each part of an installation knew of a case, to search for. */
const SPOREN = ['GO-26-0042', 'klik-weg', 'post-weg', 'kaart-weg', 'order-weg', 'regel-weg'];

opBeideOpslagen(({ opslag, dump }) => {
  describe('given a case of which everything is kept that can be', () => {
    test('when it is erased then nothing of it is kept, and of its id only the tombstone and who looked', async () => {
      const { hulpvragen, organisatie, post } = opslag();
      const stap = openen(opening('h-weg', 'GO-26-0042'), 'klik-weg', [sluit]);
      const herinnering = { ...opdrachtOver('h-weg', 1, 'regel'), soort: HERINNERING, plaats: 'regel-weg' };
      const order = { ...opdrachtOver('h-weg', 1, 'order-weg') };
      await hulpvragen.leg({ ...stap, opdrachten: [herinnering, order], herinnerOp: at(DAY) });
      await hulpvragen.leg(openen(opening('h-blijft', 'GO-26-0043')));
      const [rij] = await hulpvragen.claimHerinneringen(at(0), MINUTE, 9);
      if (rij === undefined) throw new Error('no order');
      const regel = { hulpvraag: 'h-weg', gebeurtenis: 1, plaats: rij.plaats };
      const neer = { van: rij, persoon: persoon('ib'), dag: '2026-11-25', soort: 'bundel' as const, regel };
      await post.legPost({ ...neer, nietVoor: at(0), verlooptOp: at(DAY) });
      await organisatie.keepKanaalpost({ ...kanaalpost('h-weg'), activityId: 'post-weg' });
      await hulpvragen.houdKaart(['h-weg'], { persoon: persoon('ib'), activityId: 'kaart-weg' });
      const voor = await dump();
      for (const spoor of SPOREN) expect([spoor, voor.includes(spoor)]).toEqual([spoor, true]);

      const gezien = await hulpvragen.find('h-weg');
      if (gezien === null) throw new Error('no case');
      const kennis = {
        hulpvragen,
        organisatie,
        kanaal: { werkBij: () => Promise.reject(new Error('there is no link')) },
        findReferentie: () => Promise.resolve(referentie('ib')),
        overschrijf: () => Promise.resolve({ uitkomst: 'verzonden' as const, activityId: null }),
        nu: () => momentOp('2027-02-24', '10:00'),
      };
      expect(await wisVerlopen(kennis, 'h-weg')).toEqual({ soort: 'gewist', blijft: 1 });
      expect(await wisVerlopen(kennis, 'h-weg')).toEqual({ soort: 'niets', blijft: 0 });
      expect(await hulpvragen.leg(volgende(gezien))).toEqual({ soort: 'ingehaald', versie: null });
      expect(await hulpvragen.inzagen('h-weg')).toHaveLength(1);
      await opslag().close();
      const na = await dump();
      for (const spoor of SPOREN) expect([spoor, na.includes(spoor)]).toEqual([spoor, false]);
      expect(na).toContain('GO-26-0043');
    });
  });
});

import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { neemStap } from '../../../src/app/hulpvraag/neem-stap.js';
import { createLogger } from '../../../src/logger.js';
import { opBeideOpslagen } from '../../support/beide-opslagen.js';
import type { Kaart } from '../../support/go-kaarten.js';
import { kaartVan, klikOp, met, open } from '../../support/go-kaarten.js';

/** What people type where the number of the register belongs (G11); each part is searched for. */
const GETYPT: readonly (readonly [string, string, readonly string[]])[] = [
  ['a name', 'Jan de Vries', ['Jan', 'Vries']],
  ['a single name', 'Fatima', ['Fatima']],
  ['a BSN', '111222333', ['111222333']],
  ['a date of birth', '03-02-2014', ['03-02-2014']],
  ['a date of birth without dashes', '20140203', ['20140203']],
  ['a sentence', 'wordt gepest in groep 6', ['gepest']],
];

opBeideOpslagen(({ kennis, opslag, dump }) => {
  describe('given the step that asks for the number of the register', () => {
    test.each(GETYPT)('when somebody types %s there, then it is refused and kept nowhere', async (_, getypt, delen) => {
      const ib = met('ib');
      const { id } = await open(kennis(), 'een');
      const vraag = async (): Promise<Kaart> => {
        const kaart = await kaartVan(kennis(), ib, id);
        if (kaart === null) throw new Error('the IB er has no card');
        return kaart;
      };
      let kaart = await vraag();
      while (!kaart.formulier.velden.some(({ soort }) => soort === 'registernummer')) {
        await neemStap(kennis(), ib, klikOp(kaart));
        kaart = await vraag();
      }
      const veld = kaart.formulier.velden.find(({ soort }) => soort === 'registernummer')?.code ?? '';
      const klik = klikOp(kaart);
      const ingevuld = { ...klik.ingevuld, waarden: { ...klik.ingevuld.waarden, [veld]: getypt } };
      const uitslag = await neemStap(kennis(), ib, { ...klik, ingevuld });
      expect(uitslag).toMatchObject({ soort: 'geweigerd', weigering: { code: 'nummer-onjuist' } });

      // A store that was given it after all: its fault may say which field, and no more.
      const hulpvraag = await kennis().hulpvragen.find(id);
      if (hulpvraag === null) throw new Error('no case');
      const feiten = { ...hulpvraag.feiten, nummer: { op: hulpvraag.geopendOp, waarde: `${getypt} .` } };
      const [gebeurtenis] = await kennis().hulpvragen.log(id);
      if (gebeurtenis === undefined) throw new Error('no event');
      const stap = {
        vanVersie: hulpvraag.versie,
        opening: null,
        hulpvraag: { ...hulpvraag, feiten, versie: hulpvraag.versie + 1 },
        herinnerOp: null,
        gebeurtenissen: [{ ...gebeurtenis, nummer: hulpvraag.versie + 1 }],
        opdrachten: [],
        effect: { sleutel: 'klik', antwoord: {} },
        inzage: { op: gebeurtenis.moment, wie: ib, namens: null, hulpvraag: id, handeling: 'x', toegestaan: true },
        op: gebeurtenis.moment,
      };
      const fout: unknown = await opslag()
        .hulpvragen.leg({ ...stap, inzage: { ...stap.inzage, weigering: null } })
        .catch((thrown: unknown) => thrown);
      let gelogd = '';
      const bestemming = new Writable({
        write(stuk, _codering, klaar) {
          gelogd += String(stuk);
          klaar();
        },
      });
      createLogger('info', bestemming).error({ err: fout }, 'step-failed');
      expect(fout).toBeInstanceOf(Error);
      const bewaard = await dump();
      expect(bewaard).toContain(id);
      const alles = [bewaard, gelogd, JSON.stringify(uitslag), fout instanceof Error ? (fout.stack ?? '') : ''];
      for (const deel of delen) expect(alles.filter((tekst) => tekst.includes(deel))).toEqual([]);
    });
  });
});

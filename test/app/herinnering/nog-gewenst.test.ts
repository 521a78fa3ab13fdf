import { expect, test } from '@jest/globals';
import { bestemmingVan } from '../../../src/app/herinnering/bestemming.js';
import { nogGewenst } from '../../../src/app/herinnering/nog-gewenst.js';
import type { Herinnerd } from '../../../src/domain/hulpvraag/hulpvraag.js';
import { fatma, goRoute } from '../../support/go-zaak.js';
import { actief, ZEESTER } from '../../support/go-verhalen.js';
import { tik } from '../../support/go-klok.js';

/** The check of a case went out on 4 May 2026, its first stage; later it came to another one, or was answered. */
const { zaak } = tik(actief(ZEESTER, 'onder-12', fatma), '2026-05-04', '2026-05-04');
const gebeurtenis = zaak.log.at(-1);
const ging = zaak.hulpvraag.herinnerd['R6'];
if (gebeurtenis === undefined || ging === undefined) throw new Error('the check did not go out');
const gewenst = (plaats: string, nu: Partial<Herinnerd>): boolean => {
  const bestemming = bestemmingVan(goRoute, plaats);
  if (bestemming === null) throw new Error('no such rule');
  return nogGewenst({ ...zaak.hulpvraag, herinnerd: { R6: { ...ging, ...nu } } }, gebeurtenis, bestemming);
};

test.each([
  ['R6/1/rr/0', {}, true],
  ['R6/1/rr/0', { trap: 2 }, false],
  ['R6/1/rr/0', { staat: 'beantwoord' }, false],
  // Somebody was not reached: that is still news beside the later stage, until the question is answered.
  ['R6/1/rr/0/so', {}, true],
  ['R6/1/rr/0/so', { trap: 2 }, true],
  ['R6/1/rr/0/so', { trap: 2, staat: 'beantwoord' }, false],
  ['R6/1/rr/0/so', { trap: 2, voor: '2027-01-11' }, false],
] as const)('given %s and a reminder that is now %j, then it is still wanted: %s', (plaats, nu, verwacht) => {
  expect(gewenst(plaats, nu)).toBe(verwacht);
});

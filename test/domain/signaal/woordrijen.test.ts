import { expect, test } from '@jest/globals';
import { loadSignaalKennis } from '../../../src/data/signaal-kennis.js';
import { lees } from '../../../src/domain/signaal/begrijp.js';
import { plaatsVan, rekenDoor, verdeel } from '../../../src/domain/signaal/netwerk.js';
import { metWoordrijen } from '../../../src/domain/signaal/woordrijen.js';

const kennis = loadSignaalKennis();
const { netwerk } = kennis.model;
const snel = metWoordrijen(netwerk, kennis.spelling.doelen.slice(0, 2000), kennis.begrippen);

test('a row for a whole word says what its parts say', () => {
  const [van, tot] = plaatsVan(netwerk.koppen, 'aard');
  for (const tekst of [
    'Leerling slaapt slecht en is overdag moe',
    'Ouders gaan scheiden, het meisje zit ertussen en huilt vaak op school',
    'Hij wordt niet gepest, hij heeft wel elke dag buikpijn',
  ]) {
    const delen = verdeel(rekenDoor(netwerk, lees(tekst, kennis).vector).heel, van, tot, 1);
    const heel = verdeel(rekenDoor(snel.netwerk, lees(tekst, kennis, snel.woorden).vector).heel, van, tot, 1);
    heel.forEach((kans, plaats) => expect(kans).toBeCloseTo(delen[plaats] ?? -1, 1));
  }
});

test('a word that is known is one feature, a word that is not is several', () => {
  const bekend = lees('leerling', kennis, snel.woorden).vector.sleutels.length;
  expect(lees('leerling', kennis).vector.sleutels.length).toBeGreaterThan(bekend);
  expect(lees('blorfende', kennis, snel.woorden).vector.sleutels).toEqual(lees('blorfende', kennis).vector.sleutels);
});

import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { INSTELLING } from '../../../src/cli/training/instelling.js';
import { herkomstVan, maakModel } from '../../../src/cli/training/model-maken.js';
import { leesTrainingsregel, leesTrainingstekst } from '../../../src/cli/training/trainingstekst.js';
import { loadSignaalKennis, taalmap } from '../../../src/data/signaal-kennis.js';
import { pakModelUit } from '../../../src/domain/signaal/model.js';

const regels = leesTrainingstekst(join(taalmap(), 'training'));
const kennis = loadSignaalKennis();

test('the model in the project was made from the training text in the project', () => {
  expect(kennis.model.kop.herkomst).toBe(herkomstVan(regels, INSTELLING));
});

test('the same text and settings give the same bytes, another seed gives others', () => {
  const klein = { ...INSTELLING, zaden: [1], leren: { ...INSTELLING.leren, breedte: 8, rondes: 2 } };
  const deel = regels.filter((_, nummer) => nummer % 30 === 0);
  const eerste = maakModel(deel, kennis, klein);
  expect(Buffer.from(maakModel(deel, kennis, klein)).equals(Buffer.from(eerste))).toBe(true);
  expect(Buffer.from(maakModel(deel, kennis, { ...klein, zaden: [2] })).equals(Buffer.from(eerste))).toBe(false);
});

test('a model that was cut off is refused', () => {
  const klein = { ...INSTELLING, zaden: [1], leren: { ...INSTELLING.leren, breedte: 4, rondes: 1 } };
  const bytes = maakModel(regels.slice(0, 50), kennis, klein);
  expect(() => pakModelUit(bytes.subarray(0, bytes.length - 1))).toThrow('length does not fit');
});

test('a training line with an unknown theme is refused', () => {
  expect(() => leesTrainingsregel('tso\tcjg\t\t\tonbestaand\t\ttekst')).toThrow();
});

test('the training text is broad: thousands of lines, every level often', () => {
  expect(regels.length).toBeGreaterThan(5000);
  for (const niveau of ['basisondersteuning', 'tso', 'loket', 'team-no', 'acuut', 'verduidelijken', 'buiten-bereik']) {
    expect(regels.filter((regel) => regel.niveau === niveau).length).toBeGreaterThan(200);
  }
});

import type { BegrijpSignaal, Signaal } from '../../src/domain/signaal/signaal.js';

const NOTHING: Signaal['aard'] = {
  enkelvoudig: 0,
  verzwaard: 0,
  jeugdhulp: 0,
  vastgelopen: 0,
  acuut: 0,
  vaag: 0,
  'buiten-bereik': 0,
};
const clear: Signaal = {
  aard: { ...NOTHING, enkelvoudig: 1 },
  themas: [{ thema: 'pesten', kans: 0.9 }],
  kenmerken: [],
  veiligheid: null,
  privacy: [],
};

/** Understands a few key words, so that a test says what the signal is about by what is typed. */
export const testBegrijp: BegrijpSignaal = (tekst) => {
  const has = (word: string): boolean => tekst.toLowerCase().includes(word);
  if (has('ontplof')) throw new Error(`cannot understand: ${tekst}`);
  const privacy: Signaal['privacy'] = /\d{9}/.test(tekst) ? ['bsn'] : [];
  if (has('mes')) return { ...clear, aard: { ...NOTHING, acuut: 1 }, veiligheid: 'gevaar', privacy };
  if (has('mishandel')) return { ...clear, veiligheid: 'vermoeden', privacy };
  if (has('weer')) return { ...clear, aard: { ...NOTHING, 'buiten-bereik': 1 }, themas: [], privacy };
  if (has('zorgen')) return { ...clear, aard: { ...NOTHING, vaag: 1 }, themas: [], privacy };
  if (has('misschien')) {
    const themas = [
      { thema: 'pesten' as const, kans: 0.4 },
      { thema: 'rouw' as const, kans: 0.4 },
    ];
    return { ...clear, aard: { ...NOTHING, enkelvoudig: 0.5, verzwaard: 0.5 }, themas, privacy };
  }
  return has('rouw') ? { ...clear, themas: [{ thema: 'rouw', kans: 0.9 }], privacy } : { ...clear, privacy };
};

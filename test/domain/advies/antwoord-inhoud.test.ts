import { describe, expect, test } from '@jest/globals';
import { loadRegio } from '../../../src/data/regio.js';
import type { AntwoordInhoud, Antwoordvraag, Omgeving } from '../../../src/domain/advies/antwoord-inhoud.js';
import { antwoordInhoud, GEEN_OMGEVING } from '../../../src/domain/advies/antwoord-inhoud.js';

const regio = loadRegio('goeree-overflakkee');
const po: Omgeving = { ...GEEN_OMGEVING, sector: 'po' };
const vo: Omgeving = { ...GEEN_OMGEVING, sector: 'vo' };

function vertel(vraag: Partial<Antwoordvraag> & Pick<Antwoordvraag, 'niveau'>, omgeving = po): AntwoordInhoud {
  const inhoud = antwoordInhoud(regio, omgeving, { partner: null, themas: [], kenmerken: [], ...vraag });
  if (inhoud === null) throw new Error('no such answer');
  return inhoud;
}
const basis = { niveau: 'basisondersteuning' } as const;

describe('basic support', () => {
  test('starts with the parents, goes straight to the partner, registers nothing', () => {
    const { stappen, contactrol, bron } = vertel({ ...basis, partner: 'cjg', themas: ['slapen'] });
    expect(stappen[0]).toContain('eerst met de ouders');
    expect(stappen.join(' ')).toMatch(/jeugdverpleegkundige.*toestemming aan de ouders.*niets in Kindkans/);
    expect(contactrol).toBe('cjg');
    expect(bron).toBe('Projectplan Team Schoolondersteuning, Basisondersteuning scholen door C.J.G.');
  });

  test('Kwadraad: intake, five talks and three exits (GO-072 to GO-074)', () => {
    const { stappen } = vertel({ ...basis, partner: 'kwadraad', themas: ['rouw'] });
    expect(stappen.join(' ')).toMatch(/intake en 5 gesprekken.*verlengen.*via het TSO.*direct doorverwijzen/);
  });

  test('a CJG theme has a note for secondary education alone', () => {
    expect(vertel({ ...basis, partner: 'cjg', themas: ['slapen'] }).opmerkingen).toEqual([]);
    expect(vertel({ ...basis, partner: 'cjg', themas: ['slapen'] }, vo).opmerkingen.join()).toContain(
      '0 tot en met 12 jaar',
    );
  });

  test('what stands in the memo alone says so, with its own source', () => {
    const { opmerkingen, bron } = vertel({ ...basis, partner: 'cjg', themas: ['opvoeding'] });
    expect(opmerkingen).toEqual(['Dit staat in de eerdere versie (memo), vraag het na bij het CJG.']);
    expect(bron).toContain('Memo');
    expect(vertel({ ...basis, partner: 'cjg', themas: ['groei'] }).opmerkingen).toEqual([
      'Meten en wegen: dit staat in de eerdere versie (memo), vraag het na bij het CJG.',
    ]);
  });

  test('a question about a group (S1): forms for a group, the parents of the group, and who else is right', () => {
    const cjg = vertel({ ...basis, partner: 'cjg', themas: ['pesten'], kenmerken: ['groep'] });
    expect(cjg.aanbod.join(' ')).toMatch(/voorlichting.*groepsles/);
    expect(cjg.stappen.join(' ')).toContain('ouders van de groep');
    expect(cjg.opmerkingen).toContain('Ook goed bij deze vraag: Kwadraad.');
    const kwadraad = vertel({ ...basis, partner: 'kwadraad', themas: ['sociale-vaardigheden'], kenmerken: ['groep'] });
    expect(kwadraad.aanbod.join(' ')).toContain('trainingen voor een groep');
  });

  test('an advice question to the kernteam needs no consent and no name (S2)', () => {
    const { stappen } = vertel({
      ...basis,
      partner: 'swv',
      themas: ['begeleiding-leerkracht'],
      kenmerken: ['eigen-handelen'],
    });
    expect(stappen[0]).toMatch(/officieel geen toestemming van ouders nodig\. Noem geen naam/);
    expect(stappen.join(' ')).not.toContain('eerst met de ouders');
  });
});

describe('support team', () => {
  const traject = { niveau: 'tso', partner: 'kwadraad', themas: ['rouw'], kenmerken: ['basis-geprobeerd'] } as const;

  test('tried before: says why, and the longer track of the partner', () => {
    const { redenen, aanbod } = vertel(traject);
    expect(redenen).toEqual(['Er is al basisondersteuning geprobeerd en dat hielp niet genoeg.']);
    expect(aanbod).toEqual(['Kwadraad begeleidt de leerling langer als kort advies niet genoeg was.']);
  });

  test('primary: IB, BPO and the parents; secondary: COO, orthopedagoog and the pupil of 16', () => {
    const primair = vertel(traject).stappen.join(' ');
    expect(primair).toMatch(/IB'er.*ouders met gezag.*BPO.*bekende leerlingen mogen/);
    expect(primair).not.toMatch(/COO|16 jaar/);
    const voortgezet = vertel(traject, vo).stappen.join(' ');
    expect(voortgezet).toMatch(/COO.*vanaf 16 jaar.*orthopedagoog.*Alle nieuwe casussen/);
    expect(voortgezet).not.toMatch(/IB'er|BPO/);
  });

  test('help for parents and the expertise team have another contact', () => {
    expect(vertel({ niveau: 'tso', partner: 'kwadraad', themas: ['ouders-geld-werk'] }).contactrol).toBe(
      'kwadraad-amw',
    );
    expect(vertel({ niveau: 'tso', partner: 'swv', themas: ['hoogbegaafdheid'] }).contactrol).toBe('expertiseteam');
    expect(vertel({ niveau: 'tso', partner: 'swv', themas: ['diagnostiek'] }).contactrol).toBe('swv');
  });

  test('goes further to Loket and Team NO', () => {
    expect(vertel(traject).verder.map(({ niveau }) => niveau)).toEqual([
      'Loket onderwijs en jeugdhulp',
      'Team NO (Nooit Opgeven)',
    ]);
  });
});

describe('Loket and Team NO', () => {
  test('Loket: only the IB or COO passes it on; first line help by organisations that may have changed', () => {
    const { stappen, opmerkingen, contactrol } = vertel({ niveau: 'loket' }, vo);
    expect(stappen.join(' ')).toMatch(/Alleen de COO zet de vraag door/);
    expect(opmerkingen.join(' ')).toMatch(
      /eerstelijns hulp zijn op dit moment: Jan Arends, Max Ernst\. Vraag het Loket/,
    );
    expect(contactrol).toBe('loket');
  });

  test('the installation may name other organisations', () => {
    const { opmerkingen } = vertel({ niveau: 'loket' }, { ...po, aanbieders: { 'eerstelijns-hulp': ['De Haven'] } });
    expect(opmerkingen.join(' ')).toContain('De Haven');
    expect(opmerkingen.join(' ')).not.toContain('Jan Arends');
  });

  test('Team NO: first the link officer, then the doorbraak contact, then the onderwijsconsulenten', () => {
    const { stappen, contactrol } = vertel({ niveau: 'team-no' }, { ...po, doorbraak: 'Dora Braak, 0187 000 199' });
    expect(stappen.join(' ')).toMatch(/schakelfunctionaris.*Dora Braak, 0187 000 199.*070 3122887/);
    expect(stappen.join(' ')).not.toContain('nog geen contact');
    expect(contactrol).toBe('schakelfunctionaris-jeugdhulp');
  });

  test('Team NO without a doorbraak contact says so plainly', () => {
    const { stappen } = vertel({ niveau: 'team-no' });
    expect(stappen.join(' ')).toMatch(/schakelfunctionaris.*nog geen contact voor Team NO.*070 3122887/);
    expect(stappen.join(' ')).not.toContain('{doorbraak}');
  });
});

describe('edges', () => {
  test('a level or partner that the region does not have gives nothing', () => {
    expect(antwoordInhoud(regio, po, { niveau: 'tso', partner: 'nobody', themas: [], kenmerken: [] })).toBeNull();
  });

  test.each(['tso', 'loket', 'team-no'] as const)('without a school %s is told in words for both sectors', (niveau) => {
    const { stappen } = vertel({ niveau }, GEEN_OMGEVING);
    expect(stappen[0]).toContain("IB'er (PO) of COO (VO)");
    for (const een of [po, vo]) expect(vertel({ niveau }, een).stappen.join()).not.toContain('(PO) of');
  });

  test('no answer has more steps than fit on a card, whatever the cue', () => {
    for (const { code: niveau } of regio.niveaus)
      for (const partner of [null, 'cjg', 'kwadraad', 'swv'])
        for (const kenmerk of ['groep', 'eigen-handelen', 'basis-geprobeerd'] as const)
          for (const omgeving of [po, vo, GEEN_OMGEVING]) {
            const { stappen } = vertel({ niveau, partner, kenmerken: [kenmerk] }, omgeving);
            expect(stappen.length).toBeLessThanOrEqual(7);
          }
  });
});

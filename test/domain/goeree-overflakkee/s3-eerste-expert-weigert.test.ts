import { describe, expect, test } from '@jest/globals';
import { kanaalkaart } from '../../../src/domain/hulpvraag/kanaal.js';
import { wieMoetAkkoord } from '../../../src/domain/hulpvraag/toestemming.js';
import type { Zaak } from '../../support/go-zaak.js';
import {
  fatma,
  feit,
  gehoord,
  goRoute,
  hanna,
  ilse,
  inzage,
  jan,
  kindkans,
  koen,
  legeZaak,
  mila,
  mens,
  na,
  nogNodig,
  noor,
  petra,
  ruud,
  sanne,
  staat,
  weigering,
  zit,
} from '../../support/go-zaak.js';
import { antwoord } from '../../support/go-verhalen.js';

/** S3: an ordinary case in primary education up to active regie; the first expert declines. */

const leeg = legeZaak('de-zeester', 'onder-12');
const OPENEN = { grond: 'basis-niet-genoeg', leerling: 'nieuw' };
const geopend = na(leeg, [ilse, 'T04', OPENEN]);

describe('given a pupil below twelve for whom basisondersteuning was not enough', () => {
  test('when Ilse opens a case, then it is hers: a concept with its ground, and only she hears (GO-087, GO-135, GO-136, GO-193, GO-195)', () => {
    expect(staat(geopend)).toBe('H1 GEEN');
    expect(zit(geopend, 'so')).toEqual(['ilse']);
    expect(feit(geopend, 'grond')).toBe('basis-niet-genoeg');
    expect(geopend.hulpvraag).toMatchObject({ school: 'de-zeester', sector: 'po', leeftijd: 'onder-12' });
    expect(gehoord(geopend)).toEqual(['ilse']);
  });

  test('then the parents with authority must agree: two as long as nobody says one (GO-181)', () => {
    expect(wieMoetAkkoord(goRoute, geopend.hulpvraag, 'C1', null).moet).toEqual(['ouder-1', 'ouder-2']);
    const een = na(geopend, [ilse, 'T05b', { samen: 'ja', gehoord: 'nee', ouders: '1' }]);
    expect(wieMoetAkkoord(goRoute, een.hulpvraag, 'C1', null).moet).toEqual(['ouder-1']);
  });

  test('a question known beforehand to be larger may be opened as well (GO-088)', () => {
    expect(weigering(leeg, [ilse, 'T04', { grond: 'vooraf-groter', leerling: 'bekend' }])).toBe('gezet');
  });

  test('a basic question and a question about a group are refused (G9, GO-089, GO-202, GO-203)', () => {
    expect(weigering(leeg, [ilse, 'T04', { ...OPENEN, grond: 'basisvraag' }])).toBe('G9-basisvraag');
    expect(weigering(leeg, [ilse, 'T04', { ...OPENEN, grond: 'groepsvraag' }])).toBe('G9-groepsvraag');
  });

  test.each([
    ['a teacher', mila],
    ['a BPO', noor],
    ['a social worker', fatma],
    ['the directie', hanna],
    ['an IB er of another school', petra],
    ['the Loket', sanne],
  ])('%s opens no case (GO-134, GO-136)', (_, wie) => {
    expect(weigering(leeg, [wie, 'T04', OPENEN])).toBe('alleen-schakelfunctionaris-opent');
  });
});

const KLAARZETTEN = { soj: noor, kindkans: 'HV-12345' };
const voorbereid = na(
  geopend,
  [ilse, 'T05b', { samen: 'ja', gehoord: 'nee', ouders: '2' }, '2026-02-03'],
  [ilse, 'T05a', { stap: 'vraag', op: '2026-02-03' }],
  antwoord(ilse, 'C1', 'ouder-1', 'ja', '2026-02-03'),
);
const gevraagd = na(voorbereid, antwoord(ilse, 'C1', 'ouder-2', 'ja', '2026-02-03'));
const klaar = na(gevraagd, [ilse, 'T06', KLAARZETTEN]);

describe('given a concept', () => {
  test('when Ilse puts it ready at once, then she hears what is missing: told and agreed (G1, GO-181, GO-196)', () => {
    expect(weigering(geopend, [ilse, 'T06', KLAARZETTEN])).toBe('BI-vraag');
    expect(nogNodig(geopend, ilse, 'T06')).toEqual(['BI-vraag', 'gezag-onbekend', 'G1-toestemming']);
  });

  test('then is kept that the question was written down with the parent, not what it says (GO-186, GO-193, GO-197)', () => {
    expect(feit(voorbereid, 'samen-geformuleerd')).toBe('ja');
    expect(feit(voorbereid, 'aantal-ouders')).toBe('2');
    expect(feit(voorbereid, 'bi-vraag')).toBe('2026-02-03');
    const velden = inzage(geopend, ilse)?.stappen.find(({ code }) => code === 'T05b')?.velden ?? [];
    expect(velden.map(({ soort }) => soort)).toEqual(['ja-nee', 'ja-nee', 'aantal']);
  });

  test('when one of two parents agreed, then it is not there yet (G1, GO-181)', () => {
    expect(weigering(voorbereid, [ilse, 'T06', KLAARZETTEN])).toBe('G1-toestemming');
  });

  test('a new pupil needs a number of Kindkans, a known pupil may have one (GO-137, GO-188, GO-189)', () => {
    expect(weigering(gevraagd, [ilse, 'T06', { soj: noor }])).toBe('kindkans-nodig');
    const bekend = na(
      leeg,
      [ilse, 'T04', { ...OPENEN, leerling: 'bekend' }],
      [ilse, 'T05a', { stap: 'vraag', op: '2026-02-02' }],
      [ilse, 'T05b', { samen: 'ja', gehoord: 'nee', ouders: '2' }, '2026-02-02'],
      antwoord(ilse, 'C1', 'ouder-1', 'ja', '2026-02-02'),
      antwoord(ilse, 'C1', 'ouder-2', 'ja', '2026-02-02'),
    );
    expect(weigering(bekend, [ilse, 'T06', { soj: noor }])).toBe('gezet');
    expect(weigering(bekend, [ilse, 'T06', KLAARZETTEN])).toBe('gezet');
  });

  test('a number that is a BSN, a date or a name is refused (G11)', () => {
    for (const nummer of ['111222333', '12032014', 'JAN'])
      expect(weigering(gevraagd, [ilse, 'T06', { soj: noor, kindkans: nummer }])).toBe('nummer-onjuist');
  });

  test('in primary education the SOJ is of the kernteam, and never Ilse herself (GO-076, GO-118, GO-144, GO-145, GO-204)', () => {
    expect(weigering(gevraagd, [ilse, 'T06', { ...KLAARZETTEN, soj: mens('tijs') }])).toBe('gezet');
    for (const ander of [fatma, koen, sanne])
      expect(weigering(gevraagd, [ilse, 'T06', { ...KLAARZETTEN, soj: ander }])).toBe('persoon-onjuist');
    expect(weigering(gevraagd, [ilse, 'T06', { ...KLAARZETTEN, soj: ilse }])).toBe('twee-mensen');
  });

  test('when all is there, then it is ready, and Noor and the channel hear (GO-137, GO-138, GO-194, GO-199, GO-200, GO-201, GO-274)', () => {
    expect(staat(klaar)).toBe('H2 GEEN');
    expect(zit(klaar, 'soj')).toEqual(['noor']);
    expect(gehoord(klaar)).toEqual(['kanaal', 'noor']);
    expect(kindkans(klaar)).toEqual(['hulpvraag-gemaakt', 'soj-gekoppeld']);
    expect(feit(klaar, 'kindkans')).toBe('HV-12345');
    expect(feit(klaar, 'klaargezet')).toBe('2026-02-03');
    expect(klaar.hulpvraag.toestemmingen.map(({ partij, antwoord: zegt, hoe, op }) => [partij, zegt, hoe, op])).toEqual(
      [
        ['ouder-1', 'ja', 'mondeling', '2026-02-03'],
        ['ouder-2', 'ja', 'mondeling', '2026-02-03'],
      ],
    );
  });

  test('then the channel card holds number, school, step, date and the role to act, and no more (G12, GO-147)', () => {
    const [laatste] = klaar.log.slice(-1);
    if (laatste === undefined) throw new Error('the case has no step');
    expect(kanaalkaart(goRoute, klaar.hulpvraag, laatste)).toEqual({
      nummer: 'GO-26-0001',
      school: 'de-zeester',
      stap: 'De hulpvraag staat klaar voor het schakelteam.',
      datum: '2026-02-03',
      aanZet: 'schakelfunctionaris onderwijs-jeugdhulp',
    });
  });

  test('Noor knows nothing of the case before it is ready, and others know nothing at all (G13, GO-003, GO-185)', () => {
    expect(inzage(gevraagd, noor)).toBeNull();
    expect(inzage(klaar, noor)?.ziet).toBe('alles');
    for (const wie of [mila, fatma, ruud, koen, sanne, hanna, petra, jan]) {
      expect(inzage(klaar, wie)).toBeNull();
      expect(weigering(klaar, [wie, 'T08'])).toBe('niet-gevonden');
    }
  });
});

const overleg = na(klaar, [noor, 'T08', {}, '2026-02-10']);
const A = { uitkomst: 'A', persoon: fatma, afweging: 'ja' };
const voorgesteld = na(overleg, [noor, 'T11', A]);
const gewijzigd = na(voorgesteld, [ilse, 'T11', { ...A, persoon: ruud }]);
const versie = (zaak: Zaak): number => zaak.hulpvraag.voorstellen['uitkomst']?.versie ?? 0;

describe('given the talk of the schakelteam', () => {
  test('when Noor starts it, then both hear (GO-206, GO-207)', () => {
    expect(staat(overleg)).toBe('H3 GEEN');
    expect(feit(overleg, 'overleg')).toBe('2026-02-10');
    expect(gehoord(overleg)).toEqual(['ilse', 'noor']);
  });

  test('when one of them proposes, then nothing is decided yet, and the other one hears (G6, GO-152)', () => {
    expect(staat(voorgesteld)).toBe('H3 GEEN');
    expect(gehoord(voorgesteld)).toEqual(['ilse']);
    expect(weigering(voorgesteld, [noor, 'T11-bevestigen'])).toBe('al-bevestigd');
  });

  test('when Ilse changes the person, then the confirmation of Noor is void: it named the former version (G6, GO-152)', () => {
    expect(staat(gewijzigd)).toBe('H3 GEEN');
    expect(gehoord(gewijzigd)).toEqual(['noor']);
    expect(gewijzigd.hulpvraag.voorstellen['uitkomst']?.bevestigd.map(({ plaats }) => plaats)).toEqual(['so']);
    const oud = { versie: String(versie(voorgesteld)) };
    expect(weigering(gewijzigd, [noor, 'T11-bevestigen', oud])).toBe('ander-voorstel');
  });

  test('when somebody stands in for one of them, then two people still confirm (G6)', () => {
    const wereld = { vervangt: [{ wie: noor, voor: ilse }] };
    expect(weigering(voorgesteld, [noor, 'T11-bevestigen'], wereld)).toBe('al-bevestigd');
    const tijsVervangt = { vervangt: [{ wie: mens('tijs'), voor: ilse }] };
    expect(weigering(voorgesteld, [mens('tijs'), 'T11-bevestigen'], tijsVervangt)).toBe('gezet');
  });

  test('the remedial teacher is not one of the five professions (G3, GO-154, GO-155, GO-156, GO-157, GO-158)', () => {
    expect(weigering(overleg, [ilse, 'T11', { ...A, persoon: mila }])).toBe('G3-vijf-beroepen');
    expect(weigering(overleg, [ilse, 'T11', { ...A, persoon: koen }])).toBe('G3-vijf-beroepen');
    for (const wie of [fatma, ruud, noor, mens('tijs')])
      expect(weigering(overleg, [ilse, 'T11', { ...A, persoon: wie }])).toBe('gezet');
  });

  test('an outcome waits for the weighing to stand in Kindkans (GO-210)', () => {
    expect(weigering(overleg, [ilse, 'T11', { ...A, afweging: 'nee' }])).toBe('afweging-niet-geregistreerd');
  });
});

const terug = na(gewijzigd, [ilse, 'T11', A], [noor, 'T11-bevestigen']);
const verteld = na(terug, [ilse, 'T05a', { stap: 'uitkomst', op: '2026-02-12' }, '2026-02-12']);
const mag = na(
  verteld,
  antwoord(ilse, 'C2', 'ouder-1', 'ja', '2026-02-12', fatma),
  antwoord(ilse, 'C2', 'ouder-2', 'ja', '2026-02-12', fatma),
);
const toegewezen = na(mag, [ilse, 'T12']);

describe('given an outcome that both confirmed', () => {
  test('then Ilse has to tell the parents, and both hear (GO-208, GO-210, GO-212, GO-213)', () => {
    expect(staat(terug)).toBe('H5 GEEN');
    expect(feit(terug, 'uitkomst')).toBe('A');
    expect(feit(terug, 'afweging')).toBe('ja');
    expect(kindkans(terug)).toEqual(['afweging']);
    expect(gehoord(terug)).toEqual(['ilse', 'noor']);
    expect(terug.hulpvraag.voorstellen['uitkomst']?.bevestigd.map(({ plaats, op }) => [plaats, op])).toEqual([
      ['so', '2026-02-10'],
      ['soj', '2026-02-10'],
    ]);
    expect(inzage(terug, ilse)?.mijnBeurt).toBe(true);
  });

  test('when Ilse assigns Fatma before the parents agreed, then that is refused (G2, GO-182, GO-214, GO-215)', () => {
    expect(nogNodig(terug, ilse, 'T12')).toEqual(['G2-toestemming']);
    expect(weigering(terug, [ilse, 'T12'])).toBe('BI-uitkomst');
    expect(weigering(verteld, [ilse, 'T12'])).toBe('G2-toestemming');
  });

  test('a consent that names another expert does not count (G2, GO-214)', () => {
    const ander = na(
      verteld,
      antwoord(ilse, 'C2', 'ouder-1', 'ja', '2026-02-12', ruud),
      antwoord(ilse, 'C2', 'ouder-2', 'ja', '2026-02-12', ruud),
    );
    expect(weigering(ander, [ilse, 'T12'])).toBe('G2-toestemming');
  });

  test('when the parents were told and agreed to Fatma, then she is asked (GO-182, GO-208, GO-215, GO-216)', () => {
    expect(staat(toegewezen)).toBe('H6 GEEN');
    expect(zit(toegewezen, 'rr-voorgesteld')).toEqual(['fatma']);
    expect(zit(toegewezen, 'rr')).toEqual([]);
    expect(kindkans(toegewezen)).toEqual(['aanpak', 'rr-toevoegen']);
    expect(gehoord(toegewezen)).toEqual(['fatma', 'kanaal', 'noor']);
    expect(inzage(toegewezen, fatma)?.mijnBeurt).toBe(true);
  });
});

const geweigerd = na(toegewezen, [fatma, 'T18', { reden: 'caseload-vol' }, '2026-02-13']);

describe('given an expert who declines', () => {
  test('then the schakelteam weighs again, and she is out of the case (GO-218)', () => {
    expect(staat(geweigerd)).toBe('H3 GEEN');
    expect(feit(geweigerd, 'regie-geweigerd')).toBe('caseload-vol');
    expect(kindkans(geweigerd)).toEqual(['rr-verwijderen', 'aanpak-aanpassen']);
    expect(gehoord(geweigerd)).toEqual(['ilse', 'noor']);
    expect(inzage(geweigerd, fatma)).toBeNull();
  });

  test('only the expert who was asked accepts or declines', () => {
    for (const stap of ['T17', 'T18']) expect(weigering(toegewezen, [ilse, stap])).toBe('alleen-gevraagde-expert');
  });
});

const opnieuw = na(
  geweigerd,
  [ilse, 'T11', { ...A, persoon: ruud }],
  [noor, 'T11-bevestigen'],
  [ilse, 'T05a', { stap: 'uitkomst', op: '2026-02-16' }, '2026-02-16'],
);
const aangenomen = na(
  opnieuw,
  antwoord(ilse, 'C2', 'ouder-1', 'ja', '2026-02-16', ruud),
  antwoord(ilse, 'C2', 'ouder-2', 'ja', '2026-02-16', ruud),
  [ilse, 'T12'],
  [ruud, 'T17', {}, '2026-02-17'],
);

describe('given the second expert', () => {
  test('then the parents were told and asked anew: what was said of Fatma does not count (G2, GO-182, GO-214)', () => {
    expect(weigering(geweigerd, [ilse, 'T12'])).toBe('niet-nu');
    const nietVerteld = na(geweigerd, [ilse, 'T11', { ...A, persoon: ruud }], [noor, 'T11-bevestigen']);
    expect(nogNodig(nietVerteld, ilse, 'T12')).toEqual(['G2-toestemming']);
    expect(weigering(nietVerteld, [ilse, 'T12'])).toBe('BI-uitkomst');
    expect(weigering(opnieuw, [ilse, 'T12'])).toBe('G2-toestemming');
  });

  test('when Ruud accepts, then he holds the regierol and the clock of three months starts (GO-183, GO-217, GO-218)', () => {
    expect(staat(aangenomen)).toBe('H7 GEEN');
    expect(zit(aangenomen, 'rr')).toEqual(['ruud']);
    expect(zit(aangenomen, 'rr-voorgesteld')).toEqual([]);
    expect(gehoord(aangenomen)).toEqual(['ilse', 'kanaal', 'noor']);
    expect(aangenomen.hulpvraag.klokken['driemaanden']).toEqual({ sinds: '2026-02-17', volgende: null });
    expect(aangenomen.hulpvraag.klokken['contact']).toBeDefined();
  });
});

const contact = na(aangenomen, [ruud, 'T19a', { op: '2026-02-20' }, '2026-02-20']);
const uitvraag = na(contact, [ruud, 'T19b', { methode: 'giz', op: '2026-02-20' }]);
const EXPERT = { persoon: fatma, geinformeerd: '2026-02-20', akkoord: 'ja' };
const metExpert = na(uitvraag, [ruud, 'T19c', EXPERT]);
const metActies = na(
  metExpert,
  [ruud, 'T19d', { soort: 'overleg', eigenaar: ruud }],
  [ruud, 'T19d', { soort: 'begeleiding', eigenaar: fatma }],
);
const [overlegActie, begeleiding] = metActies.hulpvraag.acties;
const gedaan = na(metActies, [ruud, 'T19e', { actie: overlegActie?.id ?? '', uitslag: 'klaar' }, '2026-02-23']);
const voortgang = na(gedaan, [ruud, 'T19f', { op: '2026-02-23', terugkoppeling: '2026-02-23' }]);

describe('given active regie', () => {
  test('contact with the parents is a date, and Ilse hears (GO-159, GO-173, GO-219)', () => {
    expect(feit(contact, 'contact')).toBe('2026-02-20');
    expect(gehoord(contact)).toEqual(['ilse']);
    expect(contact.hulpvraag.klokken['contact']).toBeUndefined();
  });

  test('the uitvraag is a method and a date; it may be skipped (GO-160, GO-162, GO-220, GO-221, GO-222, GO-223)', () => {
    expect(feit(uitvraag, 'uitvraag')).toBe('giz');
    expect(kindkans(uitvraag)).toEqual(['uitvraag-noteren']);
    expect(gehoord(uitvraag)).toEqual(['ilse']);
    expect(weigering(contact, [ruud, 'T19b', { methode: 'niet-nodig', op: '2026-02-20' }])).toBe('gezet');
  });

  test('an expert joins when the parents were told and agree (GO-163, GO-168, GO-224, GO-276, GO-278)', () => {
    expect(weigering(uitvraag, [ruud, 'T19c', { persoon: fatma, akkoord: 'ja' }])).toBe('BI-expert');
    expect(weigering(uitvraag, [ruud, 'T19c', { ...EXPERT, akkoord: 'nee' }])).toBe('geen-akkoord-expert');
    expect(zit(metExpert, 'expert')).toEqual(['fatma']);
    expect(kindkans(metExpert)).toEqual(['overlegronde']);
    expect(gehoord(metExpert)).toEqual(['fatma', 'ilse']);
  });

  test('social work for parents is done by a colleague of the school worker (GO-111)', () => {
    expect(weigering(uitvraag, [ruud, 'T19c', { ...EXPERT, persoon: koen }])).toBe('gezet');
  });

  test('an expert who leaves is out of the case (GO-224)', () => {
    const weg = na(metExpert, [ruud, 'T19c-los', { persoon: fatma }]);
    expect(zit(weg, 'expert')).toEqual([]);
    expect(gehoord(weg)).toEqual(['fatma', 'ilse']);
    expect(inzage(weg, fatma)).toBeNull();
    expect(weigering(metExpert, [ruud, 'T19c-los', { persoon: koen }])).toBe('expert-doet-niet-mee');
  });

  test('what he still had to do is for the regierolhouder then: for him the case is gone (G13, GO-185)', () => {
    const weg = na(metActies, [ruud, 'T19c-los', { persoon: fatma }]);
    const klaarmelden = { actie: begeleiding?.id ?? '', uitslag: 'klaar' };
    expect(weigering(weg, [fatma, 'T19e', klaarmelden])).toBe('niet-gevonden');
    expect(weigering(weg, [ruud, 'T19e', klaarmelden])).toBe('gezet');
  });

  test('an action is of the closed list and has an owner who takes part (GO-126, GO-167, GO-169, GO-170, GO-171, GO-275)', () => {
    expect(metActies.hulpvraag.acties.map(({ soort, eigenaar }) => [soort, eigenaar])).toEqual([
      ['overleg', ruud],
      ['begeleiding', fatma],
    ]);
    expect(kindkans(metActies)).toEqual(['actielijn']);
    expect(gehoord(metActies)).toEqual(['fatma']);
    expect(weigering(metExpert, [ruud, 'T19d', { soort: 'overleg', eigenaar: koen }])).toBe(
      'G13-eigenaar-niet-betrokken',
    );
    expect(weigering(metExpert, [ruud, 'T19d', { soort: 'therapie', eigenaar: ruud }])).toBe('keuze-onjuist');
  });

  test('a line is done, or goes to somebody else who takes part (GO-169, GO-171)', () => {
    expect(gedaan.hulpvraag.acties.map(({ klaarOp }) => klaarOp)).toEqual(['2026-02-23', null]);
    expect(gehoord(gedaan)).toEqual(['ilse', 'ruud']);
    const over = na(gedaan, [fatma, 'T19e', { actie: begeleiding?.id ?? '', uitslag: 'overgedragen', eigenaar: noor }]);
    expect(over.hulpvraag.acties[1]).toMatchObject({ eigenaar: noor, klaarOp: null });
    expect(weigering(over, [fatma, 'T19e', { actie: begeleiding?.id ?? '', uitslag: 'klaar' }])).toBe('niet-jouw-stap');
  });

  test('progress is a date: that it is in Kindkans and that Ilse heard (GO-172, GO-184, GO-187, GO-228)', () => {
    expect(feit(voortgang, 'voortgang')).toBe('2026-02-23');
    expect(feit(voortgang, 'terugkoppeling')).toBe('2026-02-23');
    expect(kindkans(voortgang)).toEqual(['voortgang']);
    expect(gehoord(voortgang)).toEqual(['fatma', 'ilse']);
  });

  test('Fatma sees her own line, whom to call and that there is consent, and no more (GO-003, GO-185)', () => {
    const gezien = inzage(voortgang, fatma);
    expect(gezien).toMatchObject({ ziet: 'eigen', feiten: [], statussen: [], toestemmingen: [], overig: null });
    expect(gezien?.acties.map(({ code }) => code)).toEqual(['begeleiding']);
    expect(gezien?.mensen.map(({ plaats }) => plaats).toSorted()).toEqual(['expert', 'rr', 'so']);
    expect(gezien?.toestemmingBestaat.map(({ code }) => code)).toEqual(['C1', 'C2']);
    expect(inzage(voortgang, ilse)?.acties.map(({ code }) => code)).toEqual(['begeleiding']);
  });

  test('nothing that anybody typed is in the case: dates, people, codes and a number (GO-186)', () => {
    const waarden = Object.values(voortgang.hulpvraag.feiten).map(({ waarde }) => waarde ?? '');
    for (const waarde of waarden) expect(waarde).toMatch(/^$|^HV-\d+$|^[A-D](\+[BC])?$|^[a-z]+(-[a-z]+)*$|^[12]$/);
  });
});

import { maandenVerder, dagVan } from '../../src/domain/kalender/datum.js';
import { maakKalender, paasdag } from '../../src/domain/kalender/kalender.js';
import { dagenVerder, weekdagVan } from '../../src/domain/kalender/dagen.js';
import { eersteSchooldag, laatsteSchooldagVoor, schooldagenVerder } from '../../src/domain/kalender/schooldagen.js';
import { binnenSchooltijd, momentOp, volgendeSchooltijd } from '../../src/domain/kalender/schooltijd.js';

/** Answers of the calendar about three years, for a test that starts this in several time zones and compares. */
const kalender = maakKalender([{ van: '2026-07-18', tot: '2026-08-30' }], [{ pasen: 1 }]);
const dagen = Array.from({ length: 1100 }, (_, n) => dagenVerder('2025-01-01', n));
const antwoorden = dagen.map((dag) => [
  dag,
  weekdagVan(dag),
  maandenVerder(dag, 3),
  eersteSchooldag(kalender, dag),
  laatsteSchooldagVoor(kalender, dag),
  schooldagenVerder(kalender, dag, 5),
  momentOp(dag, '08:30'),
  ...['00:30', '06:45', '07:10', '15:00', '22:30', '23:30']
    .map((tijd) => `${dag}T${tijd}:00.000Z`)
    .flatMap((moment) => [dagVan(moment), binnenSchooltijd(kalender, moment), volgendeSchooltijd(kalender, moment)]),
]);
const zone = new Date('2026-07-01T12:00:00Z').getTimezoneOffset();
process.stdout.write(JSON.stringify({ zone, pasen: paasdag(2026), antwoorden }));

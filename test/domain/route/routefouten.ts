import { voorwaarde } from '../../../src/domain/route/voorwaarde.js';
import type { Fout } from './planten.js';
import { eerste, extraStatus, metEffect, metEis, stapVan, zonderEffect, zonderStap } from './planten.js';

export const VASTGELOPEN: readonly Fout[] = [
  {
    wat: 'a status that no step leads to',
    plant: (route) => extraStatus(route, 'H8'),
    zegt: 'spoor regie: no step leads to status H8',
  },
  {
    wat: 'a status that no step leaves',
    plant: (route) => {
      extraStatus(route, 'H8');
      eerste(stapVan(route, 'contact').overgangen).naar['regie'] = 'H8';
    },
    zegt: 'spoor regie: no step leaves status H8',
  },
  {
    wat: 'an end that a step leaves',
    plant: (route) => eerste(stapVan(route, 'loket-terug').overgangen).van['loket']?.push('L4'),
    zegt: 'spoor loket: status L4 is an end, and a step leaves it',
  },
  {
    wat: 'two statuses together from which no end can be reached',
    plant: (route) => {
      const [weg] = stapVan(route, 'contact').overgangen;
      Object.assign(weg ?? {}, { naar: { regie: 'H8', loket: 'GEEN' } });
      extraStatus(route, 'H8');
      extraStatus(route, 'H10');
      const verder = { als: [], van: { regie: ['H8'] }, naar: { regie: 'H10' }, effecten: [] };
      const terug = { als: [], van: { regie: ['H10'] }, naar: { regie: 'H8' }, effecten: [] };
      stapVan(route, 'expert').overgangen.push(verder, terug);
    },
    zegt: 'statuses H8 + GEEN: no way to an end from here',
  },
  {
    wat: 'a status that is only reached against a guard over the statuses',
    plant: (route) => {
      const [weg] = stapVan(route, 'hulp-gestart').overgangen;
      weg?.als.push(voorwaarde.parse({ toets: 'status', spoor: 'loket', in: ['GEEN'] }));
    },
    zegt: 'spoor loket: no step leads to status L4',
  },
];

export const NIEMAND: readonly Fout[] = [
  {
    wat: 'a step of a slot in which nobody ever sits',
    plant: (route) => zonderEffect(route, 'expert', 'bind'),
    zegt: 'plaats expert: no step puts anybody there',
  },
  {
    wat: 'a step that only that slot may take',
    plant: (route) => {
      zonderEffect(route, 'expert', 'bind');
      stapVan(route, 'actie-klaar').wie = [{ plaats: 'expert', als: [] }];
    },
    zegt: 'stap actie-klaar: nobody may take it',
  },
  {
    wat: 'a step of the owner of an action that no field chooses',
    plant: (route) => {
      stapVan(route, 'contact').wie = [{ plaats: 'eigenaar', als: [] }];
    },
    zegt: 'stap contact: nobody may take it',
  },
  {
    wat: 'a step of which a field says whose it is',
    plant: (route) => eerste(stapVan(route, 'contact').wie).als.push(voorwaarde.parse({ toets: 'veld', veld: 'op' })),
    zegt: 'stap contact: whether rr may take it depends on a field',
  },
  {
    wat: 'a route that nobody can begin',
    plant: (route) => zonderStap(route, 'openen'),
    zegt: 'stappen: no step opens a case',
  },
  {
    wat: 'a proposal that can only be confirmed',
    plant: (route) => zonderStap(route, 'voorstellen'),
    zegt: 'voorstel uitkomst: no step makes it',
  },
];

export const MEER_DAN_DAT: readonly Fout[] = [
  {
    wat: 'a field of free text',
    plant: (route) => Object.assign(eerste(stapVan(route, 'contact').velden), { soort: 'tekst' }),
    zegt: 'stap contact: field op is of kind tekst: no date, person, code, number or yes/no',
  },
  {
    wat: 'a fact of free text',
    plant: (route) => Object.assign(eerste(route.feiten), { soort: 'tekst' }),
    zegt: 'feit kindkans: tekst is no date, code, number or yes/no',
  },
  {
    wat: 'a person of whom no role is said',
    plant: (route) => (eerste(stapVan(route, 'expert').velden).uit = []),
    zegt: 'stap expert: field expert asks for a person and names no role',
  },
  {
    wat: 'a choice between nothing',
    plant: (route) => (eerste(stapVan(route, 'terug').velden).keuzes = []),
    zegt: 'stap terug: field reden has nothing to choose from',
  },
  {
    wat: 'a fact that cannot hold its field',
    plant: (route) => Object.assign(route.feiten[1] ?? {}, { soort: 'getal' }),
    zegt: 'stap contact: fact contact (getal) cannot hold field met-leerling (ja-nee)',
  },
  {
    wat: 'a day from a field that is no date',
    plant: (route) => metEffect(route, { doe: 'zet-klok', klok: 'drie-maanden', op: 'reden' }, 'terug'),
    zegt: 'stap terug: field reden is used as a date and is none',
  },
  {
    wat: 'a value that a fact never has',
    plant: (route) => metEis(route, { toets: 'feit', feit: 'reden', is: ['verhuisd'] }),
    zegt: 'stap openen: fact reden never has the value verhuisd',
  },
  {
    wat: 'a value that a field never has',
    plant: (route) =>
      metEffect(
        route,
        {
          doe: 'wis-feit',
          feit: 'reden',
          als: [{ toets: 'veld', veld: 'reden', is: ['verhuisd'] }],
        },
        'terug',
      ),
    zegt: 'stap terug: field reden never has the value verhuisd',
  },
  {
    wat: 'a value that a proposal never has',
    plant: (route) => metEis(route, { toets: 'aanvaard', voorstel: 'uitkomst', veld: 'uitkomst', met: ['loket'] }),
    zegt: 'stap openen: proposal uitkomst, field uitkomst never has the value loket',
  },
];

export const VOOR_NIETS: readonly Fout[] = [
  {
    wat: 'a refusal of whoever it is not for, without a sentence',
    plant: (route) => Object.assign(stapVan(route, 'contact'), { nietJij: 'spook' }),
    zegt: 'stap contact: refusal spook has no sentence',
  },
  {
    wat: 'a refusal of another moment, without a sentence',
    plant: (route) =>
      stapVan(route, 'contact').nietNu.push({
        als: [voorwaarde.parse({ toets: 'open-acties' })],
        weigering: 'spook',
      }),
    zegt: 'stap contact: refusal spook has no sentence',
  },
  {
    wat: 'a consent whose partner has a column that is not there',
    plant: (route) => Object.assign(eerste(route.toestemmingen), { perRol: { jeugdarts: 'spook' } }),
    zegt: 'toestemming C1: column spook has no rule for onder-12',
  },
  {
    wat: 'a sentence that nothing uses',
    plant: (route) => Object.assign(route.weigeringen, { spook: 'Dit zegt niemand.' }),
    zegt: 'weigeringen spook: no step refuses with this sentence',
  },
  {
    wat: 'a register line that nothing uses',
    plant: (route) => Object.assign(route.register, { spook: 'Dit doet niemand.' }),
    zegt: 'register spook: no step shows this line',
  },
  {
    wat: 'a clock that nobody starts',
    plant: (route) => route.klokken.push({ code: 'spook', naam: 'Spook' }),
    zegt: 'klok spook: no step starts it',
  },
  {
    wat: 'a fact that nobody sets',
    plant: (route) => route.feiten.push({ code: 'spook', naam: 'Spook', soort: 'datum' }),
    zegt: 'feit spook: no step sets it',
  },
  {
    wat: 'a consent that nobody records',
    plant: (route) =>
      route.toestemmingen.push({ code: 'C2', naam: 'C2', kolom: 'school', perRol: {}, magNee: false, eisen: [] }),
    zegt: 'toestemming C2: no step records it',
  },
  {
    wat: 'a consent without a column',
    plant: (route) => Object.assign(eerste(route.toestemmingen), { kolom: 'spook' }),
    zegt: 'toestemming C1: column spook has no rule for 16-17',
  },
  {
    wat: 'a consent of a partner without a rule for an age band',
    plant: (route) => Reflect.deleteProperty(route.leeftijden['partner'] ?? {}, '12-15'),
    zegt: 'toestemming C3: column partner has no rule for 12-15',
  },
  {
    wat: 'a narrow view of which nobody says what it lets through',
    plant: (route) => Reflect.deleteProperty(route.zicht, 'eigen'),
    zegt: 'plaats expert: zicht does not say what eigen lets through',
  },
  {
    wat: 'two steps with one code',
    plant: (route) => route.stappen.push(stapVan(route, 'contact')),
    zegt: 'stappen contact: the code is used twice',
  },
  {
    wat: 'two statuses with one code',
    plant: (route) => extraStatus(route, 'H7'),
    zegt: 'spoor regie: status H7: the code is used twice',
  },
  {
    wat: 'two fields of a step with one code',
    plant: (route) => stapVan(route, 'contact').velden.push(eerste(stapVan(route, 'contact').velden)),
    zegt: 'stap contact: field op is used twice',
  },
];

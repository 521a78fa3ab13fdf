import { voorwaarde } from '../../../src/domain/route/voorwaarde.js';
import type { Fout } from './planten.js';
import { eerste, metEffect, metEis, metStatuseffect, stapVan } from './planten.js';

/** Codes that point to nothing. */
export const DANGLING: readonly Fout[] = [
  {
    wat: 'a status to begin with',
    plant: (route) => Object.assign(eerste(route.sporen), { begin: 'H0' }),
    zegt: 'spoor regie: unknown status H0 to begin with',
  },
  {
    wat: 'a status in a group',
    plant: (route) => route.sporen[1]?.groepen['rust']?.push('L9'),
    zegt: 'spoor loket: unknown status L9 in group rust',
  },
  {
    wat: 'a status that a step begins at',
    plant: (route) => eerste(stapVan(route, 'contact').overgangen).van['regie']?.push('H8'),
    zegt: 'stap contact: unknown status H8 of regie',
  },
  {
    wat: 'a status that a step leads to',
    plant: (route) => Object.assign(eerste(stapVan(route, 'contact').overgangen).naar, { regie: 'H8' }),
    zegt: 'stap contact: unknown status H8 of regie',
  },
  {
    wat: 'a track',
    plant: (route) => Object.assign(eerste(stapVan(route, 'contact').overgangen).van, { zorg: ['Z1'] }),
    zegt: 'stap contact: unknown track zorg',
  },
  {
    wat: 'a group',
    plant: (route) => eerste(stapVan(route, 'contact').overgangen).van['regie']?.push('@alle'),
    zegt: 'stap contact: unknown group @alle',
  },
  {
    wat: 'a status in the condition of an effect',
    plant: (route) =>
      metEffect(route, {
        doe: 'start-bewaartermijn',
        als: [{ toets: 'een-van', van: [{ toets: 'open-acties' }, { toets: 'status', spoor: 'loket', in: ['L7'] }] }],
      }),
    zegt: 'stap klaarzetten: unknown status L7 of loket',
  },
  {
    wat: 'a slot in a guard',
    plant: (route) => metEis(route, { toets: 'bezet', plaats: 'spook' }),
    zegt: 'stap openen: unknown slot spook',
  },
  {
    wat: 'a slot deep in a guard',
    plant: (route) =>
      metEis(route, { toets: 'een-van', van: [{ toets: 'open-acties' }, { toets: 'bezet', plaats: 'spook' }] }),
    zegt: 'stap openen: unknown slot spook',
  },
  {
    wat: 'a slot in which a person should sit',
    plant: (route) => metEis(route, { toets: 'zit', persoon: { plaats: 'so' }, in: 'spook' }),
    zegt: 'stap openen: unknown slot spook',
  },
  {
    wat: 'a slot that may take a step',
    plant: (route) => stapVan(route, 'contact').wie.push({ plaats: 'spook', als: [] }),
    zegt: 'stap contact: unknown slot spook',
  },
  { wat: 'the slot that answers', plant: (route) => (route.houder = 'spook'), zegt: 'houder: unknown slot spook' },
  {
    wat: 'the slot whose turn it is',
    plant: (route) => Object.assign(eerste(eerste(route.sporen).statussen), { aanZet: 'spook' }),
    zegt: 'status H1: unknown slot spook',
  },
  {
    wat: 'a slot that confirms',
    plant: (route) => eerste(route.voorstellen).bevestigers.push('spook'),
    zegt: 'voorstel uitkomst: unknown slot spook',
  },
  {
    wat: 'a fact in a guard',
    plant: (route) => metEis(route, { toets: 'feit', feit: 'spook' }),
    zegt: 'stap openen: unknown fact spook',
  },
  {
    wat: 'a fact among several',
    plant: (route) => metEis(route, { toets: 'aantal-feiten', van: ['contact', 'spook'], minstens: 1 }),
    zegt: 'stap openen: unknown fact spook',
  },
  {
    wat: 'a clock',
    plant: (route) => metEffect(route, { doe: 'stop-klok', klok: 'spook' }),
    zegt: 'stap klaarzetten: unknown clock spook',
  },
  {
    wat: 'a proposal in a guard',
    plant: (route) => metEis(route, { toets: 'aanvaard', voorstel: 'spook' }),
    zegt: 'stap openen: unknown proposal spook',
  },
  {
    wat: 'a proposal of a step',
    plant: (route) => Object.assign(stapVan(route, 'contact'), { voorstel: { soort: 'spook', doet: 'bevestigen' } }),
    zegt: 'stap contact: unknown proposal spook',
  },
  {
    wat: 'a consent',
    plant: (route) => metEis(route, { toets: 'toestemming', doel: 'C9' }),
    zegt: 'stap openen: unknown consent C9',
  },
  {
    wat: 'a consent among the choices',
    plant: (route) => eerste(stapVan(route, 'toestemming').velden).keuzes.push({ code: 'C9', naam: 'C9' }),
    zegt: 'stap toestemming: unknown consent C9 among the choices of doel',
  },
  {
    wat: 'an answer among the choices',
    plant: (route) => stapVan(route, 'toestemming').velden[2]?.keuzes.push({ code: 'misschien', naam: 'Misschien' }),
    zegt: 'stap toestemming: unknown answer misschien among the choices of antwoord',
  },
  {
    wat: 'a field in a guard',
    plant: (route) => metEis(route, { toets: 'veld', veld: 'spook' }),
    zegt: 'stap openen: unknown field spook',
  },
  {
    wat: 'a field in an effect',
    plant: (route) => metEffect(route, { doe: 'feit', feit: 'contact', op: 'spook' }),
    zegt: 'stap klaarzetten: unknown field spook',
  },
  {
    wat: 'a field of a person',
    plant: (route) => metEffect(route, { doe: 'bind', plaats: 'expert', persoon: { veld: 'spook' } }),
    zegt: 'stap klaarzetten: unknown field spook',
  },
  {
    wat: 'a field of a proposal in a binding',
    plant: (route) =>
      metEffect(route, { doe: 'bind', plaats: 'expert', persoon: { voorstel: 'uitkomst', veld: 'spook' } }),
    zegt: 'stap klaarzetten: unknown field spook',
  },
  {
    wat: 'a field of a proposal',
    plant: (route) => eerste(route.voorstellen).velden.push('spook'),
    zegt: 'voorstel uitkomst: unknown field spook, no step that makes it asks for that',
  },
  {
    wat: 'a field that the engine reads by name',
    plant: (route) => metEffect(route, { doe: 'draag-actie-over' }),
    zegt: 'stap klaarzetten: unknown field eigenaar, which draag-actie-over reads',
  },
  {
    wat: 'a field outside a step',
    plant: (route) => route.plaatsen[5]?.zietAls.push(voorwaarde.parse({ toets: 'veld', veld: 'op' })),
    zegt: 'plaats loket: unknown field op',
  },
  {
    wat: 'an action',
    plant: (route) => eerste(stapVan(route, 'actie-erbij').velden).keuzes.push({ code: 'spook', naam: 'Spook' }),
    zegt: 'stap actie-erbij: unknown action spook among the choices of soort',
  },
  {
    wat: 'a register line',
    plant: (route) => metEffect(route, { doe: 'register', regels: ['spook'] }),
    zegt: 'stap klaarzetten: unknown register line spook',
  },
  {
    wat: 'a refusal code',
    plant: (route) => metEis(route, { toets: 'open-acties' }, 'spook'),
    zegt: 'stap openen: refusal spook has no sentence',
  },
  {
    wat: 'somebody to inform',
    plant: (route) => metEffect(route, { doe: 'informeer', wie: ['kanaal', 'doorbraak', 'spook'] }),
    zegt: 'stap klaarzetten: unknown slot, kanaal or doorbraak spook',
  },
  {
    wat: 'a role that cannot fill the slot it is put in',
    plant: (route) => eerste(stapVan(route, 'expert').velden).uit.push('leerkracht'),
    zegt: 'stap expert: field expert: role leerkracht cannot fill slot expert',
  },
  {
    wat: 'an age band',
    plant: (route) => metEffect(route, { doe: 'zet-leeftijd', veld: 'soort' }, 'actie-erbij'),
    zegt: 'stap actie-erbij: unknown age band gesprek among the choices of soort',
  },
  {
    wat: 'a fact in the view of the desk',
    plant: (route) => Object.assign(route.zicht.loket ?? {}, { feiten: ['spook'] }),
    zegt: 'zicht: unknown fact spook',
  },
  {
    wat: 'the track of a clock',
    plant: (route) => Object.assign(eerste(route.klokken), { loopt: { spoor: 'zorg', in: ['H7'] } }),
    zegt: 'klok drie-maanden: unknown track zorg',
  },
  {
    wat: 'a status in which a clock runs',
    plant: (route) => Object.assign(eerste(route.klokken), { loopt: { spoor: 'regie', in: ['H7', 'H8'] } }),
    zegt: 'klok drie-maanden: unknown status H8 of regie',
  },
  {
    wat: 'a group in which a clock runs',
    plant: (route) => Object.assign(eerste(route.klokken), { loopt: { spoor: 'loket', in: ['@alle'] } }),
    zegt: 'klok drie-maanden: unknown group @alle',
  },
  {
    wat: 'a fact in an effect of a status',
    plant: (route) => metStatuseffect(route, { doe: 'wis-feit', feit: 'spook' }),
    zegt: 'status H1: unknown fact spook',
  },
  {
    wat: 'a field in an effect of a status, where nobody fills in anything',
    plant: (route) => metStatuseffect(route, { doe: 'feit', feit: 'contact', op: 'op' }),
    zegt: 'status H1: unknown field op',
  },
  {
    wat: 'one person of a slot',
    plant: (route) => metEffect(route, { doe: 'maak-leeg', plaats: 'expert', persoon: { veld: 'spook' } }),
    zegt: 'stap klaarzetten: unknown field spook',
  },
  {
    wat: 'a person of a proposal that no route has',
    plant: (route) =>
      metEis(route, { toets: 'toestemming', doel: 'C1', noemt: { voorstel: 'spook', veld: 'nieuwe-rr' } }),
    zegt: 'stap openen: unknown proposal spook',
  },
  {
    wat: 'a status on which another refusal depends',
    plant: (route) =>
      stapVan(route, 'contact').nietNu.push({
        als: [voorwaarde.parse({ toets: 'status', spoor: 'regie', in: ['H8'] })],
        weigering: 'acties-open',
      }),
    zegt: 'stap contact: unknown status H8 of regie',
  },
  {
    wat: 'a fact on which the title of a button depends',
    plant: (route) =>
      stapVan(route, 'contact').knopAls.push({
        als: [voorwaarde.parse({ toets: 'feit', feit: 'spook' })],
        knop: 'Nog eens',
      }),
    zegt: 'stap contact: unknown fact spook',
  },
  {
    wat: 'a step that a status puts first',
    plant: (route) => eerste(eerste(route.sporen).statussen).voorop.push({ stap: 'spook', als: [] }),
    zegt: 'status H1: unknown step spook',
  },
  {
    wat: 'a fact on which depends what a status puts first',
    plant: (route) =>
      eerste(eerste(route.sporen).statussen).voorop.push({
        stap: 'contact',
        als: [voorwaarde.parse({ toets: 'feit', feit: 'spook' })],
      }),
    zegt: 'status H1: unknown fact spook',
  },
  {
    wat: 'a step that puts a refusal right',
    plant: (route) =>
      Object.assign(eerste(stapVan(route, 'sluiten').eisenVooraf), { eerst: { stap: 'spook', met: {} } }),
    zegt: 'stap sluiten: unknown step spook to take first',
  },
  {
    wat: 'an answer that is filled in beforehand',
    plant: (route) =>
      Object.assign(eerste(stapVan(route, 'klaarzetten').eisenVooraf), {
        eerst: { stap: 'toestemming', met: { doel: 'C9' } },
      }),
    zegt: 'stap klaarzetten: toestemming has no choice C9 in field doel',
  },
  {
    wat: 'the fact from which on the channel hears',
    plant: (route) => (route.kanaalVanaf = 'spook'),
    zegt: 'kanaalVanaf: unknown fact spook',
  },
  {
    wat: 'a fact in an advice',
    plant: (route) => route.raad.push({ als: [voorwaarde.parse({ toets: 'feit', feit: 'spook' })], tekst: 'Doe dit.' }),
    zegt: 'raad 1: unknown fact spook',
  },
  {
    wat: 'a slot in a text for the parents',
    plant: (route) =>
      route.oudertekst.push({ als: [voorwaarde.parse({ toets: 'bezet', plaats: 'spook' })], regels: ['Beste ouder,'] }),
    zegt: 'oudertekst 1: unknown slot spook',
  },
];

import { gangfouten } from './controle/gang.js';
import { gebruiksfouten } from './controle/gebruik.js';
import { herinneringsfouten } from './controle/herinneringen.js';
import { dubbele } from './controle/plekken.js';
import { stapfouten } from './controle/stappen.js';
import { statusfouten } from './controle/statussen.js';
import { veldfouten } from './controle/velden.js';
import { verwijzingsfouten } from './controle/verwijzingen.js';
import { waardefouten } from './controle/waarden.js';
import type { Route } from './route.js';

/**
 * Checks what a schema alone cannot: every code points to something, every status can be reached and left, every step has
 * somebody who may take it, every refusal has a sentence, and nothing asks or keeps more than "dat". Gives the faults as
 * sentences for the person who wrote the pack, each once; empty when the route is sound.
 */
export function controleerRoute(route: Route): string[] {
  return [
    ...new Set([
      ...dubbelfouten(route),
      ...verwijzingsfouten(route),
      ...statusfouten(route),
      ...gangfouten(route),
      ...stapfouten(route),
      ...veldfouten(route),
      ...waardefouten(route),
      ...gebruiksfouten(route),
      ...herinneringsfouten(route),
    ]),
  ];
}

const GECODEERD = [
  'sporen',
  'plaatsen',
  'feiten',
  'klokken',
  'voorstellen',
  'toestemmingen',
  'acties',
  'stappen',
  'herinneringen',
] as const;

function dubbelfouten(route: Route): string[] {
  const lijsten = [
    ...GECODEERD.map((lijst) => ({ lijst, codes: route[lijst].map(({ code }) => code) })),
    ...route.sporen.map(({ code, statussen }) => ({
      lijst: `spoor ${code}: status`,
      codes: statussen.map((status) => status.code),
    })),
  ];
  return lijsten.flatMap(({ lijst, codes }) => dubbele(codes).map((een) => `${lijst} ${een}: the code is used twice`));
}

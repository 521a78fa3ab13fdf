import type { Doorgifte, OutboxOpdracht, Persoon, Referentie } from '../../src/app/ports.js';

/** Made-up people, passings-on and orders for the tests of a store. */
export const TENANT = 'tenant-1';
export const persoon = (id: string): Persoon => ({ tenant: TENANT, id });
export const referentie = (id: string, conversation = `a:${id}`): Referentie => ({
  persoon: persoon(id),
  conversation,
  serviceUrl: 'https://smba.example/emea/',
  bot: '28:bot',
  kanaalId: `29:${id}`,
});
const START = Date.parse('2026-11-24T09:00:00.000Z');
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
export const at = (ms: number): string => new Date(START + ms).toISOString();
export const doorgifte = (id: string, op = at(0)): Doorgifte => ({
  id,
  van: persoon('leerkracht'),
  aan: persoon('ib'),
  school: 'school-1',
  op,
  gelezenOp: null,
});
export const opdracht = (id: string, about: string, verlooptOp = at(7 * DAY)): OutboxOpdracht => ({
  id,
  soort: 'doorgifte',
  doorgifte: about,
  verlooptOp,
});

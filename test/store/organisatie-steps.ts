import type { Kanaalpost, Koppeling, Rolwissel, Vervanging } from '../../src/app/organisatie-store.js';
import { at, persoon } from './store-steps.js';

/** Made-up arrangements among people for the tests of a store. */
export const vervanging = (id: string, door = 'invaller'): Vervanging => ({
  id,
  voor: persoon('ib'),
  door: persoon(door),
  van: '2026-11-24',
  tot: '2026-12-24',
  vastgelegdOp: at(0),
  ingetrokkenOp: null,
});

export const rolwissel = (id: string, van = 'ib', naar = 'opvolger'): Rolwissel => ({
  id,
  school: 'school-1',
  rol: 'ib',
  van: persoon(van),
  naar: persoon(naar),
  door: persoon('directie'),
  op: at(0),
});

export const koppeling = (school: string, kanaal = '19:team@thread.tacv2'): Koppeling => ({
  school,
  tenant: 'tenant-1',
  kanaal,
  serviceUrl: 'https://smba.example/emea/',
  bot: '28:bot',
  door: persoon('ib'),
  op: at(0),
});

export const kanaalpost = (hulpvraag: string, gebeurtenis = 1): Kanaalpost => ({
  hulpvraag,
  kanaal: '19:team@thread.tacv2',
  activityId: `1732439000${gebeurtenis}`,
  gebeurtenis,
  op: at(gebeurtenis),
});

import { maakAdresboek, type Adresboek } from '../../src/app/hulpvraag/adresboek.js';
import type { Organisatie } from '../../src/app/organisatie-store.js';
import type { Persoon } from '../../src/app/ports.js';
import type {
  Installatie,
  Installatiepersoon,
  Installatieschool,
  Rol,
} from '../../src/domain/installatie/installatie.js';
import { TENANT } from './mensen.js';

/** Two schools with their schakelteams, and people around them. Noor is BPO at both; the name of the second has an accent. */
export const SCHAKELDAG = '2026-11-25';
export const wie = (id: string): Persoon => ({ tenant: TENANT, id });

const school = (code: string, naam: string, sector: 'po' | 'vo'): Installatieschool => ({
  code,
  naam,
  sector,
  tenant: TENANT,
  bpoDagen: [],
  aandachtsfunctionaris: null,
  contacten: {},
  vrij: [],
  vrijeFeestdagen: [],
});

const mens = (id: string, rol: Rol, ...scholen: string[]): Installatiepersoon => ({
  code: id,
  naam: `Naam van ${id}`,
  functie: rol,
  organisatie: 'Organisatie',
  tenant: TENANT,
  entraId: id,
  upn: `${id}@school.example`,
  mail: null,
  telefoon: null,
  werkdagen: [],
  rollen: [{ rol, scholen }],
});

const installatie: Installatie = {
  naam: 'Verzonnen',
  regio: 'verzonnen',
  tenants: [{ id: TENANT, naam: 'Verzonnen' }],
  scholen: [school('de-zeester', 'De Zeester', 'po'), school('het-baken', 'Het Bäken', 'vo')],
  mensen: [
    mens('ilse', 'ib', 'de-zeester'),
    mens('bram', 'coo', 'het-baken'),
    mens('noor', 'bpo', 'de-zeester', 'het-baken'),
    mens('tijs', 'schoolpsycholoog', 'het-baken'),
    mens('mila', 'leerkracht', 'de-zeester'),
    mens('petra', 'ib'),
    mens('fatma', 'smw', 'de-zeester'),
    mens('otto', 'coo', 'de-zeester'),
  ],
  doorbraak: null,
  termijnen: {},
  crisislijn: null,
  aanbieders: {},
};

/** Petra stands in for Ilse this week. */
export const PETRA_VOOR_ILSE = {
  id: 'v-1',
  voor: wie('ilse'),
  door: wie('petra'),
  van: '2026-11-23',
  tot: '2026-11-27',
  vastgelegdOp: '2026-11-20T09:00:00.000Z',
  ingetrokkenOp: null,
};

export const adresboekBij = (organisatie: Organisatie): Adresboek => maakAdresboek(installatie, organisatie);

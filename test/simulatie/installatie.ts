import { installatieSchema, type Installatie, type Rol } from '../../src/domain/installatie/installatie.js';

/** A made-up installation, as large as so many hulpvragen need. */

const TENANT = '5c7e1a10-0000-4000-8000-00000000000';
const id = (nummer: number): string => `5c7e1a12-0000-4000-8000-${String(nummer).padStart(12, '0')}`;

/** Who works for how many schools, beside the people of a school itself. */
const TEAMS: readonly (readonly [rol: Rol, scholen: number])[] = [
  ['bpo', 6],
  ['smw', 6],
  ['jeugdverpleegkundige', 6],
  ['amw', 12],
  ['schoolpsycholoog', 12],
  ['expertiseteam', 12],
  ['loket', 24],
  ['senior-jeugdconsulent', 24],
  ['loket-orthopedagoog', 24],
];

export function maakInstallatie(zaken: number, perSchool: number): Installatie {
  const aantal = Math.max(3, Math.ceil(zaken / perSchool));
  const scholen = Array.from({ length: aantal }, (_, at) => ({
    code: `school-${at + 1}`,
    naam: `School ${at + 1}`,
    sector: 'po',
    tenant: `${TENANT}1`,
    contacten: {},
  }));
  const codes = scholen.map(({ code }) => code);
  const mensen: object[] = [];
  const erbij = (rol: Rol, tenant: string, bij: readonly string[]): void => {
    const nummer = mensen.length + 1;
    mensen.push({
      code: `mens-${nummer}`,
      naam: `Mens ${nummer}`,
      functie: rol,
      organisatie: 'Verzonnen',
      tenant: `${TENANT}${tenant}`,
      entraId: id(nummer),
      upn: null,
      rollen: [{ rol, scholen: bij }],
    });
  };
  for (const code of codes) erbij('ib', '1', [code]);
  for (const [rol, per] of TEAMS)
    for (let van = 0; van < codes.length; van += per) erbij(rol, '2', codes.slice(van, van + per));
  return installatieSchema.parse({
    naam: 'Simulatie: verzonnen scholen en mensen',
    regio: 'goeree-overflakkee',
    tenants: ['1', '2'].map((een) => ({ id: `${TENANT}${een}`, naam: `Tenant ${een}` })),
    scholen,
    mensen,
  });
}

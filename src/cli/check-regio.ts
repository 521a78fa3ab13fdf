import { parseArgs } from 'node:util';
import { dagVan, isDag } from '../domain/kalender/datum.js';
import { keurRegios, keuringstekst } from './regios/controle.js';
import { laders } from './regios/laders.js';

const GEBRUIK = `npm run -s check-regio -- [CODE] [--vandaag YYYY-MM-DD]
  CODE        one region (a folder of src/regios) instead of all
  --vandaag   the day on which the calendar has to be complete, instead of today
`;

const { values, positionals } = parseArgs({ options: { vandaag: { type: 'string' } }, allowPositionals: true });
const [code] = positionals;
const vandaag = values.vandaag ?? dagVan(new Date().toISOString());
if (isDag(vandaag)) {
  const keuringen = keurRegios(code === undefined ? laders.codes() : [code], laders, vandaag);
  process.stdout.write(keuringstekst(keuringen));
  process.exitCode = keuringen.some(({ fouten }) => fouten.length > 0) ? 1 : 0;
} else {
  process.stderr.write(GEBRUIK);
  process.exitCode = 1;
}

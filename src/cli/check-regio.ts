import { keurRegios, keuringstekst } from './regios/controle.js';
import { laders } from './regios/laders.js';

const [code] = process.argv.slice(2);
const keuringen = keurRegios(code === undefined ? laders.codes() : [code], laders);
process.stdout.write(keuringstekst(keuringen));
process.exitCode = keuringen.some(({ fouten }) => fouten.length > 0) ? 1 : 0;

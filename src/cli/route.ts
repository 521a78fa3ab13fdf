import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadRegio } from '../data/regio.js';
import { loadSignaalKennis } from '../data/signaal-kennis.js';
import { adviseer } from '../domain/advies/adviseer.js';
import type { Advies } from '../domain/advies/advies.js';
import { maakWegenkaart } from '../domain/advies/wegenkaart.js';
import { maakBegrijp } from '../domain/signaal/begrijp.js';
import type { BegrijpSignaal, Signaal } from '../domain/signaal/signaal.js';
import { beantwoordRegel } from './route-regels.js';
import { adviesTekst } from './route-tekst.js';

const GEBRUIK = `npm run -s route -- "tekst"          advice for a person
npm run -s route -- --jsonl < in.jsonl    lines {"id","text"} in, advice as lines out
  --regio CODE                            a folder of src/regios (goeree-overflakkee)
`;

/** Lines that are answered before they are written together: a write per line would cost more than the answer. */
const BUNDEL = 200;

async function answerLines(begrijp: BegrijpSignaal, advies: (signaal: Signaal) => Advies): Promise<boolean> {
  let wachtend: string[] = [];
  let nummer = 0;
  let goed = true;
  for await (const ruw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    nummer += 1;
    const uitkomst = beantwoordRegel(ruw, nummer, begrijp, advies);
    if (uitkomst.soort === 'fout') {
      goed = false;
      process.stderr.write(`${uitkomst.tekst}\n`);
    }
    if (uitkomst.soort !== 'antwoord') continue;
    wachtend.push(`${JSON.stringify(uitkomst.regel)}\n`);
    if (wachtend.length >= BUNDEL) wachtend = await flush(wachtend);
  }
  await flush(wachtend);
  return goed;
}

async function flush(regels: readonly string[]): Promise<string[]> {
  if (regels.length > 0 && !process.stdout.write(regels.join(''))) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return [];
}

const OPTIES = {
  jsonl: { type: 'boolean', default: false },
  regio: { type: 'string', default: 'goeree-overflakkee' },
  help: { type: 'boolean', default: false },
} as const;

function readArgs(): ReturnType<typeof parseArgs<{ allowPositionals: true; options: typeof OPTIES }>> | null {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIES });
  } catch {
    // The parser's message quotes what was typed; how to use the command helps more.
    return null;
  }
}

async function main(): Promise<number> {
  const args = readArgs();
  if (args === null) {
    process.stderr.write(GEBRUIK);
    return 1;
  }
  const { values, positionals } = args;
  const tekst = positionals.join(' ').trim();
  if (values.help || (tekst === '' && !values.jsonl)) {
    process.stderr.write(GEBRUIK);
    return values.help ? 0 : 1;
  }
  const regio = loadRegio(values.regio);
  const wegenkaart = maakWegenkaart(regio);
  const begrijp = maakBegrijp(loadSignaalKennis());
  if (values.jsonl) return (await answerLines(begrijp, (signaal) => adviseer(wegenkaart, signaal))) ? 0 : 1;
  const signaal = begrijp(tekst);
  process.stdout.write(adviesTekst(regio, signaal, adviseer(wegenkaart, signaal)));
  return 0;
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  process.exitCode = fault.code === 'EPIPE' ? 0 : 1;
  process.exit();
});

try {
  process.exitCode = await main();
} catch (fault) {
  process.stderr.write(`route: ${fault instanceof Error ? fault.message : 'unknown fault'}\n`);
  process.exitCode = 1;
}

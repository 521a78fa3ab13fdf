import { parseArgs } from 'node:util';
import { speelSchooljaar } from './schooljaar.js';
import { tabel } from './verslag.js';

/** `npm run simulate`: plays a school year and says what came of it. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    from: { type: 'string', default: '2026-08-31' },
    to: { type: 'string', default: '2027-07-16' },
    bots: { type: 'string', default: '1' },
    kills: { type: 'string', default: '500' },
    store: { type: 'string', default: 'embedded' },
  },
});
const bots = Number(values.bots);
const begin = performance.now();
const gespeeld = await speelSchooljaar({
  zaken: Number(values.cases),
  van: values.from,
  tot: values.to,
  bots,
  kil: bots > 1 ? 'elke-minuut' : { naOproepen: Number(values.kills) },
  opslag: values.store === 'postgres' || bots > 1 ? 'postgres' : 'embedded',
  meld: (nu, oproepen, doden) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${new Date(nu).toISOString().slice(0, 10)} ${oproepen} calls, ${doden} kills `);
  },
});
console.log(tabel(gespeeld, (performance.now() - begin) / 1000));
if (gespeeld.uitslag.fouten.size > 0) process.exitCode = 1;

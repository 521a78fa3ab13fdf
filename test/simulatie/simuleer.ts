import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/data/paths.js';
import { teken } from './plaatje.js';
import { speelSchooljaar } from './schooljaar.js';
import { tabel } from './verslag.js';

/**
 * `npm run simulate`: plays a school year, says what came of it, and draws it. `--write` puts both into docs/. With more than
 * one bot they share a PostgreSQL, and one of them is killed in each minute in which something is sent.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    from: { type: 'string', default: '2026-08-31' },
    to: { type: 'string', default: '2027-07-16' },
    bots: { type: 'string', default: '1' },
    kills: { type: 'string', default: '500' },
    store: { type: 'string', default: 'embedded' },
    write: { type: 'boolean', default: false },
  },
});
const [zaken, bots, kills] = [values.cases, values.bots, values.kills].map(Number) as [number, number, number];
const begin = performance.now();
const gespeeld = await speelSchooljaar({
  zaken,
  van: values.from,
  tot: values.to,
  bots,
  kil: bots > 1 ? 'elke-minuut' : { naOproepen: kills },
  // In the second week of November the bot stands still.
  stil: { van: '2026-11-09', tot: '2026-11-16' },
  opslag: values.store === 'postgres' || bots > 1 ? 'postgres' : 'embedded',
  meld: (nu, oproepen, doden) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${new Date(nu).toISOString().slice(0, 10)} ${oproepen} calls, ${doden} kills `);
  },
});
const verslag = tabel(gespeeld, (performance.now() - begin) / 1000);
const plaatje = teken(gespeeld.oproepen, gespeeld.kalender, values.from, values.to);
console.log(verslag);
if (values.write) {
  const naam = bots > 1 ? `simulation-${bots}-bots` : 'simulation';
  const docs = join(projectRoot(), 'docs');
  const opdracht = `npm run simulate -- --cases ${zaken}${bots > 1 ? ` --bots ${bots}` : ''}`;
  const inleiding = [
    `Output of \`${opdracht}\`: a made-up installation, ${zaken} hulpvragen, ${values.from} to ${values.to}. Teams throttles, is`,
    'away for minutes or hours, hangs and loses answers; three in a hundred people have blocked the bot; it stands still for a week',
    bots > 1
      ? `in November. ${bots} bots share one PostgreSQL, and one of them is killed in each minute in which something is sent.`
      : `in November, and is killed at every ${kills}th call.`,
    'What must hold is worked out anew from the logs of the cases and from what Teams saw (`test/simulatie/keuring.ts`).',
  ];
  const delen = ['# A school year of reminders', inleiding.join('\n'), verslag, `![Messages per day](${naam}.svg)`];
  await writeFile(join(docs, `${naam}.svg`), plaatje);
  await writeFile(join(docs, `${naam}.md`), `${delen.join('\n\n')}\n`);
}
if (gespeeld.uitslag.fouten.size > 0) process.exitCode = 1;

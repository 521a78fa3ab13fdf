import type { Opslag } from '../store/opslag.js';
import { openBestaande } from '../store/open-opslag.js';
import { voerUit } from './opslag/opdracht.js';

const USAGE = `npm run outbox -- list           how many orders wait or were given up, and those that were
npm run outbox -- again ID|all   makes what was given up due again, for seven days
`;
const DAGEN_MS = 7 * 24 * 3_600_000;

async function toon({ beheer, hulpvragen }: Opslag): Promise<void> {
  for (const { outbox, wacht, dood } of await beheer.tel()) console.log(`${outbox}: ${wacht} waiting, ${dood} dead`);
  for (const { outbox, id, soort, hulpvraag, plaats, code, verlooptOp } of await beheer.dood()) {
    const nummer = hulpvraag === null ? '-' : ((await hulpvragen.find(hulpvraag))?.nummer ?? '-');
    console.log([outbox, id, soort, nummer, plaats ?? '-', code, `until ${verlooptOp}`].join('  '));
  }
}

/** `npm run outbox`: the orders that were given up, listed and sent again. In DATABASE_URL, else in DATA_DIR. */
await voerUit(async () => {
  const [wat, id, ...meer] = process.argv.slice(2);
  const goed = meer.length === 0 && (wat === 'list' ? id === undefined : wat === 'again' && id !== undefined);
  if (!goed) {
    process.stderr.write(USAGE);
    return 1;
  }
  const { DATABASE_URL = '', DATA_DIR = 'data' } = process.env;
  const plaats = { databaseUrl: DATABASE_URL === '' ? null : DATABASE_URL, dataDir: DATA_DIR };
  const opslag = await openBestaande(plaats, (code) => process.stderr.write(`${code}\n`));
  try {
    if (wat === 'list') {
      await toon(opslag);
      return 0;
    }
    const tot = new Date(Date.now() + DAGEN_MS).toISOString();
    const aantal = await opslag.beheer.opnieuw(id === undefined || id === 'all' ? null : id, tot);
    console.log(`${aantal} due again`);
    return aantal === 0 && id !== 'all' ? 1 : 0;
  } finally {
    await opslag.close();
  }
});

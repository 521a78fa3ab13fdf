import { verhuis } from '../store/verhuizen.js';
import { plaatsVan, voerUit } from './opslag/opdracht.js';

const USAGE = 'npm run move -- FROM TO     a data folder, or DATABASE_URL for the database of the environment\n';

/** `npm run move -- FROM TO`: a whole installation to an empty place, counted and read back. */
await voerUit(async () => {
  const [van, naar, ...meer] = process.argv.slice(2);
  if (van === undefined || naar === undefined || meer.length > 0) {
    process.stderr.write(USAGE);
    return 1;
  }
  const aantallen = await verhuis(plaatsVan(van), plaatsVan(naar));
  for (const [deel, aantal] of Object.entries(aantallen)) console.log(`${String(aantal).padStart(8)}  ${deel}`);
  console.log('copied, read back and compared: equal');
  return 0;
});

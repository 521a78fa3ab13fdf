import { migreer } from '../store/postgres/migraties.js';
import { databaseUrl, voerUit } from './opslag/opdracht.js';

/** `npm run migrate`: brings the database of DATABASE_URL up to date. */
await voerUit(async () => {
  const gedaan = await migreer(databaseUrl());
  console.log(gedaan.length === 0 ? 'nothing to do' : `migrated: ${gedaan.join(', ')}`);
  return 0;
});

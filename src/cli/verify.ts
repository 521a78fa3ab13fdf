import { verifieer } from '../store/verhuizen.js';
import { plaatsVan, voerUit } from './opslag/opdracht.js';

/** `npm run verify`: the log of every hulpvraag, folded, against its state; the rest is read and counted. In DATABASE_URL, else in DATA_DIR. */
await voerUit(async () => {
  const inDatabank = (process.env['DATABASE_URL'] ?? '') !== '';
  const plaats = plaatsVan(inDatabank ? 'DATABASE_URL' : (process.env['DATA_DIR'] ?? 'data'));
  const { hulpvragen, gebeurtenissen, organisatie, verschillen } = await verifieer(plaats);
  for (const verschil of verschillen) console.log(`differs: ${verschil}`);
  const delen = Object.entries(organisatie).map(([deel, aantal]) => `${aantal} ${deel}, `);
  console.log(`${hulpvragen} hulpvragen, ${gebeurtenissen} events, ${delen.join('')}${verschillen.length} differences`);
  return verschillen.length === 0 ? 0 : 1;
});

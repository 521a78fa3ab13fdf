import type { Gespeeld } from './schooljaar.js';

/** What is to be said of a played school year, in lines. */
export function tabel({ uitslag, oproepen, doden, stappen }: Gespeeld, seconden: number): string {
  const { aantallen, fouten, minuten } = uitslag;
  const op = (deel: number): string =>
    (minuten[Math.min(minuten.length - 1, Math.floor(minuten.length * deel))] ?? 0).toFixed(1);
  const berichten = oproepen.filter(({ inhoud }) => inhoud !== null);
  const einden = new Map<string, number>();
  for (const { uitkomst } of berichten) einden.set(uitkomst, (einden.get(uitkomst) ?? 0) + 1);
  return [
    `${stappen} steps in the cases, ${oproepen.length} calls to Teams, killed and started again ${doden} times, ${seconden.toFixed(0)} s`,
    '',
    '| reminders | number |',
    '| --- | --- |',
    ...[...aantallen].map(([wat, aantal]) => `| ${wat} | ${aantal} |`),
    '',
    `Messages by how the call ended for the bot: ${[...einden].map(([wat, aantal]) => `${wat} ${aantal}`).join(', ')}.`,
    `From the step of the clock to the message: median ${op(0.5)} minutes, 99 in 100 within ${op(0.99)}, longest ${op(1)}.`,
    '',
    ...(fouten.size === 0
      ? ['No rule was broken.']
      : [...fouten].map(([regel, { aantal, voorbeeld }]) => `BROKEN ${regel}: ${aantal} times, such as ${voorbeeld}`)),
  ].join('\n');
}

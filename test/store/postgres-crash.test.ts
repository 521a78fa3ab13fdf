import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { killRounds } from '../support/kill-rounds.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { startPostgres } from '../support/postgres-server.js';

const ROUNDS = 30;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());

describe('given a bot on PostgreSQL that is killed (kill -9) at a moment of chance', () => {
  test('no step that it called done is lost, and no step is half there', async () => {
    const rounds = await killRounds(await server.createDatabase(), ROUNDS);
    expect(rounds.map(({ lost, half }) => [...lost, ...half])).toEqual(Array(ROUNDS).fill([]));
    expect(rounds.every(({ done }) => done > 0)).toBe(true);
  }, 240_000);
});

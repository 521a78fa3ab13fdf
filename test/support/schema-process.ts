import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SchemaCheck } from '../../src/cli/app-package/checks.js';

export interface SchemaProcess {
  readonly validate: SchemaCheck;
  stop(): Promise<void>;
}

/** The real validator in a process of its own: its packages mix module kinds in a way that jest cannot load. */
export function startSchemaProcess(): SchemaProcess {
  const child = fork(join(import.meta.dirname, 'schema-child.js'), { execArgv: [] });
  const waiting = new Map<number, { resolve: (faults: string[]) => void; reject: (fault: Error) => void }>();
  let last = 0;
  child.on('message', ({ id, faults }: { id: number; faults: string[] }) => {
    waiting.get(id)?.resolve(faults);
    waiting.delete(id);
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the validator stopped'));
  });
  return {
    validate: (manifest) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ id: last, manifest: JSON.parse(JSON.stringify(manifest)) as object });
      }),
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

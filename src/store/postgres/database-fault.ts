import { types } from 'node:util';

/**
 * The database did not do what was asked. Holds the code and the name of the rule that was broken and nothing else: the
 * message, the detail and the parameters of the driver's error hold values of rows.
 */
export class DatabaseFault extends Error {
  constructor(
    readonly code: string,
    readonly constraint: string | null = null,
  ) {
    super(`the database refused or could not be reached (${code})`);
    this.name = 'DatabaseFault';
  }
}

const veld = (fout: object, naam: string): string | null => {
  const waarde: unknown = Reflect.get(fout, naam);
  return typeof waarde === 'string' ? waarde : null;
};

/** What may leave this folder of an error of the driver. */
export function geschoond(fout: unknown): DatabaseFault {
  if (fout instanceof DatabaseFault) return fout;
  if (!types.isNativeError(fout)) return new DatabaseFault('unknown');
  const code = veld(fout, 'code');
  return new DatabaseFault(code ?? 'connection', code === null ? null : veld(fout, 'constraint'));
}

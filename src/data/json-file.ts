import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Reads a JSON file of the operator. A fault names the file; what is in it is not repeated. */
export function readJson(path: string): unknown {
  let raw: string;
  try {
    raw = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path}: cannot be read`, { cause });
  }
  try {
    return JSON.parse(raw);
  } catch {
    // The parser's own message quotes the file, which may hold names of people.
    throw new Error(`${path}: is not valid JSON`);
  }
}

/** The faults of a schema as lines: where in the data, and what is wrong. */
export function describeIssues(error: z.ZodError): string[] {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.') || '(top)'}: ${message}`);
}

import { AppManifestUtils } from '@microsoft/app-manifest';
import { z } from 'zod';

const SchemaInput = z.custom<Parameters<typeof AppManifestUtils.validateAgainstSchema>[0]>(
  (value) => typeof value === 'object' && value !== null,
);

/** Holds a manifest against the schema that it names; the numbered ones come with the validator. Out: its faults. */
export function againstSchema(manifest: unknown): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(SchemaInput.parse(manifest));
}

import { againstSchema } from '../../src/cli/app-package/against-schema.js';

process.on('message', ({ id, manifest }: { id: number; manifest: unknown }) => {
  againstSchema(manifest).then(
    (faults) => process.send?.({ id, faults }),
    () => process.exit(1),
  );
});

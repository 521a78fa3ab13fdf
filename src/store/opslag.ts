import type { HulpvraagStore } from '../app/hulpvraag-store.js';
import type { OrganisatieStore } from '../app/organisatie-store.js';
import type { OutboxBeheer } from '../app/outbox-beheer.js';
import type { PostStore } from '../app/post-store.js';
import type { WegwijzerStore } from '../app/ports.js';
import type { TempoStore } from '../app/tempo.js';

/** All ports on one store; `close` closes them all. */
export interface Opslag extends WegwijzerStore {
  readonly hulpvragen: HulpvraagStore;
  readonly organisatie: OrganisatieStore;
  readonly tempo: TempoStore;
  readonly beheer: OutboxBeheer;
  readonly post: PostStore;
}

/**
 * Whom a step may inform beside the slots: the channel of the schakelteam, the contact that gets things moving, and whoever
 * owns the action line that the step is about.
 */
export const KANAAL = 'kanaal';
export const DOORBRAAK = 'doorbraak';
export const EIGENAAR = 'eigenaar';
export const OVERIGE_HOORDERS: readonly string[] = [KANAAL, DOORBRAAK, EIGENAAR];

/** Hears what an operator should know, as a code; the store does not know the log. */
export type Meld = (code: string, cause?: unknown) => void;

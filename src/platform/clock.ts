// The machine's clock, the only place where it is asked.
// Everything below takes a clock from outside, so that a test or an old file never depends on today.

/** The present moment as ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** The time that the tests take for the present: no clock is read. */
export const NOW = Date.UTC(2026, 10, 22, 12);
export const TODAY = '2026-11-22';
export const TOMORROW = '2026-11-23';
export const DAY_MS = 24 * 60 * 60 * 1000;

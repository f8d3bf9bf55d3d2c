export { createOnce } from './once.ts';
export { createRateLimit } from './rate-limit.ts';

export { readDatabaseUrl } from './database-url.ts';
export { LIFETIMES, type Lifetime } from './lifetimes.ts';
export { createOnce } from './once.ts';
export { openStore, type StoreOptions } from './open-store.ts';
export { createRateLimit } from './rate-limit.ts';
export { StoreError, type StoreErrorCode } from './store-error.ts';

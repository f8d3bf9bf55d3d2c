export { type Bundle, bundlePage } from './bundle.ts';
export type { PolicyView } from './protocol.ts';
export { type Page, type PageDeps, servePage } from './serve.ts';

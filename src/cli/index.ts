export { EXIT, type Exit, type Io, type Loaded } from './io.ts';
export { matrixPage } from './matrix-page.ts';
export { run } from './run.ts';

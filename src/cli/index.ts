export { EXIT, type Exit, type Io, type Loaded } from './io.ts';
export { run } from './run.ts';

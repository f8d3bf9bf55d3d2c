import { writeFileSync } from 'node:fs';
import { SCHEMAS } from './schemas.ts';

// `npm run schemas`: write what the test of schemas expects.
for (const [path, text] of Object.entries(SCHEMAS)) writeFileSync(path, text);

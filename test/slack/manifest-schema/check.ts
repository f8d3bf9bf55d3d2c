import { readFileSync } from 'node:fs';
import { manifestProblems, readManifest } from '../../support/manifest.ts';

const SLACKS =
  'https://raw.githubusercontent.com/slackapi/manifest-schema/19557f58d932d71155ce85c581dc7c72637abe1c/schemas/manifest.schema.1.0.0.json';

const from = process.argv[2] ?? SLACKS;
const schema = /^https?:/.test(from) ? await fetched(from) : JSON.parse(readFileSync(from, 'utf8'));
const problems = manifestProblems(schema, readManifest());
process.stdout.write(problems.map((problem) => `manifest.yml: ${problem}\n`).join(''));
process.exitCode = problems.length ? 1 : 0;

async function fetched(address: string): Promise<object> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the schema cannot be fetched: ${response.status}`);
  return (await response.json()) as object;
}

import type { PolicyDocument } from '../../src/core/parse/document.ts';

/** Draw a document's passages, a paragraph each, for a snapshot: place, kind, section, plain words, and the raw slice where it differs. */
export function passagesText({ passages, tables, sections, dates }: PolicyDocument): string {
  const lines = passages.map(({ at, kind, section, plain, raw }) => {
    const slice = raw === plain ? '' : `\n  ${JSON.stringify(raw)}`;
    return `${at.line}:${at.column} ${kind} in “${section}”\n  ${plain}${slice}`;
  });
  const titles = sections.map(({ title, depth }) => `${'#'.repeat(depth)} ${title}`);
  const headers = tables.map(({ header, rows }) => `${header.join(' | ')} (${rows.length} rows)`);
  const stated = [`expires ${dates.expires?.date ?? 'never'}`, `updated ${dates.updated?.date ?? 'never'}`];
  return `${[...titles, ...headers, ...stated, '', ...lines].join('\n')}\n`;
}

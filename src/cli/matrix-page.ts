import { type Glance, type GlanceCell, sayDate } from '#core';
import { MATRIX_STYLE } from './matrix-style.ts';

/** Draw the policy at a glance as one HTML page with no scripts: coloured, and worded wherever it is coloured. */
export function matrixPage({ data, audiences, sources }: Glance): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The policy at a glance</title>
<link rel="icon" href="data:,">
<style>${MATRIX_STYLE}</style>
</head>
<body>
<main>
<h1>The policy at a glance</h1>
<p>Every tool that the guidance speaks of, by who takes part and by the data that is shared, on no account or device in
particular. Each ruling is what the bot answers; the condition below a tool’s name is the guidance’s own, and holds
wherever the tool may be used. In doubt, ask.</p>
<ul class="sources">
${sources.map(({ title, dated, expires, expired }) => `<li>${safe(title)}${dated ? `, ${dated}` : ''}${expired && expires ? `: <strong>expired on ${sayDate(expires)}</strong>` : ''}</li>`).join('\n')}
</ul>
<ul class="legend" aria-label="What the words mean">
${Object.entries(LEGEND)
  .map(([verdict, meaning]) => `<li><span class="${verdict}">${WORDS[verdict as Verdict]}</span> ${meaning}</li>`)
  .join('\n')}
</ul>
${audiences.map((audience, at) => section(audience, at, data)).join('\n')}
</main>
</body>
</html>
`;
}

type Verdict = GlanceCell['verdict'];

const WORDS: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  conditional: 'Within conditions',
  'not-listed': 'Not on the list',
  'not-allowed': 'Not allowed',
};

const LEGEND: Readonly<Record<Verdict, string>> = {
  allowed: 'the guidance approves this use',
  conditional: 'it may be used within what the guidance says of it',
  'not-listed': 'no document approves it or bans it: ask first',
  'not-allowed': 'the use breaks a rule',
};

function section({ words, rows }: Glance['audiences'][number], at: number, data: readonly string[]): string {
  const title = words ? capital(words) : 'Nothing said of who takes part';
  return `<section aria-labelledby="audience-${at}">
<h2 id="audience-${at}">${safe(title)}</h2>
<div class="wide" tabindex="0" role="group" aria-label="Table: ${safe(title)}">
<table>
<thead>
<tr><th scope="col">Tool</th>${data.map((sort) => `<th scope="col">${safe(sort ? capital(sort) : 'Nothing said of the data')}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map(({ tool, cells }) => `<tr><th scope="row">${safe(tool.name)}<small>${safe(tool.conditions || 'no condition stated')}</small></th>${cells.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</div>
</section>`;
}

function cell({ verdict, rule }: GlanceCell): string {
  return `<td class="${verdict}">${WORDS[verdict]}${rule ? `<small>${safe(rule)}</small>` : ''}</td>`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

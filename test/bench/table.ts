/** A figure, and the floor that it must not exceed, or, for a ratio or a rate, not fall below. */
export interface Figure {
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'x' | '%' | '/s';
  readonly floor?: number | undefined;
}

/** Figures by what they measure, in the order in which they are shown. */
export type Figures = Readonly<Record<string, Figure>>;

/** A time, and the floor that it must not exceed, where there is one. */
export function milliseconds(value: number, floor?: number): Figure {
  return { value, unit: 'ms', floor };
}

/** Draw figures as an aligned table, those of each column side by side. */
export function tableOf(columns: Readonly<Record<string, Figures>>): string {
  const all = Object.values(columns);
  const whats = [...new Set(all.flatMap((figures) => Object.keys(figures)))];
  const rows = [
    ['', ...Object.keys(columns).flatMap((name) => [name, 'floor', ''])],
    ...whats.map((what) => [what, ...all.flatMap((figures) => cellsOf(figures[what]))]),
  ];
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const padded = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => `${row.map(padded).join('  ').trimEnd()}\n`).join('');
}

function cellsOf(figure: Figure | undefined): [string, string, string] {
  if (!figure) return ['', '', ''];
  const { value, unit, floor } = figure;
  if (floor === undefined) return [withUnit(value, unit), '', ''];
  const holds = unit === 'x' || unit === '/s' ? value >= floor : value <= floor;
  return [withUnit(value, unit), withUnit(floor, unit), holds ? 'holds' : 'MISSED'];
}

function withUnit(value: number, unit: Figure['unit']): string {
  if (Number.isNaN(value)) return 'not measured';
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit}`;
}

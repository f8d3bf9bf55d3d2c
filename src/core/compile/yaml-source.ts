import type { Place } from '../parse/lines.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Line, linesIn, type Path, placeIn, readYamlPart, type YamlPart } from './yaml-part.ts';

/** The overlay's values, merged from its parts, with the places where they stand. */
export interface OverlaySource {
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of the value at `path`, or of the nearest one above it. */
  place(path: Path): Place;
  /** The items of the text at `path`, one a line. */
  lines(path: Path): Line[];
}

/** The file that the overlay begins in. */
export const OVERLAY_FILE = 'overlay.yml';

/** Read `overlay.yml` and the parts that it names. Lists of the same key are joined; any other key stands once. */
export function readOverlay(
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
): OverlaySource | undefined {
  const main = readYamlPart(OVERLAY_FILE, files, report);
  if (!main) return undefined;
  const named = main.value['parts'] ?? [];
  const names = Array.isArray(named) ? named.filter((name): name is string => typeof name === 'string') : [];
  const parts: YamlPart[] = [main];
  for (const name of names) {
    const part = readYamlPart(name, files, report, placeIn(main, ['parts']));
    if (!part) return undefined;
    parts.push(part);
  }
  const value: Record<string, unknown> = {};
  const owners = new Map<string, { part: YamlPart; offset: number }[]>();
  for (const part of parts) {
    for (const [key, own] of Object.entries(part.value)) {
      if (key === 'parts' && part === main) continue;
      const known = value[key];
      const offset = Array.isArray(known) ? known.length : 0;
      if (known === undefined) value[key] = own;
      else if (Array.isArray(known) && Array.isArray(own)) value[key] = [...known, ...own];
      else {
        const message = `"${key}" stands in two parts of the overlay. keep it in one of them`;
        report({ severity: 'error', code: 'duplicate-key', message, at: placeIn(part, [key]) });
      }
      owners.set(key, [...(owners.get(key) ?? []), { part, offset }]);
    }
  }
  const find = (path: Path): { part: YamlPart; path: Path } => {
    const [key, index, ...rest] = path;
    const candidates = owners.get(String(key)) ?? [];
    if (typeof index !== 'number') return { part: candidates[0]?.part ?? main, path };
    const owner = candidates.findLast(({ offset }) => offset <= index) ?? candidates[0];
    return { part: owner?.part ?? main, path: [String(key), index - (owner?.offset ?? 0), ...rest] };
  };
  return {
    value,
    place: (path) => {
      const found = find(path);
      return placeIn(found.part, found.path);
    },
    lines: (path) => {
      const found = find(path);
      return linesIn(found.part, found.path);
    },
  };
}

/** Read one YAML file of the folder that stands by itself. */
export function readYamlFile(
  file: string,
  files: ReadonlyMap<string, string>,
  report: (problem: Diagnostic) => void,
): OverlaySource | undefined {
  const part = readYamlPart(file, files, report);
  if (!part) return undefined;
  return {
    value: part.value,
    place: (path) => placeIn(part, path),
    lines: (path) => linesIn(part, path),
  };
}

import type { Notion } from '../understand/notions.ts';
import { type SituationDetector, type SituationExample, trainDetector } from '../understand/situation-model.ts';
import { tokenise } from '../understand/tokens.ts';
import type { Overlay } from './overlay.ts';
import { itemsOf } from './yaml-source.ts';

type Told = Overlay['situations'][number];

// For each notion: what of a situation tells it, and how strongly a stretch must speak. In doubt about data and
// outsiders the stricter reading is taken; decisions/0004 has the figures.
const DETECTED: readonly (readonly [Notion, 'data' | 'audience', string, number])[] = [
  ['data.personal', 'data', 'personal', 6],
  ['data.sensitive', 'data', 'sensitive', 6.5],
  ['audience.external', 'audience', 'external', 6],
  ['audience.internal', 'audience', 'internal', 6],
];

/** Learn, from the overlay's situations, to tell what a question tells of where no phrase names it. */
export function compileSituations(
  situations: Overlay['situations'],
  isWord: (word: string) => boolean,
): Map<Notion, SituationDetector> {
  const stems = new Map<string, string>();
  const told = situations.map((situation) => ({
    situation,
    lines: itemsOf(situation.tells).map((line) => tokenise(line, stems)),
  }));
  const detectors = new Map<Notion, SituationDetector>();
  for (const [notion, dimension, value, threshold] of DETECTED) {
    const examples = told.flatMap(({ situation, lines }) =>
      lines.map((tokens): SituationExample => ({ tokens, positive: is(situation, dimension, value) })),
    );
    if (examples.some(({ positive }) => positive)) detectors.set(notion, trainDetector(examples, threshold, isWord));
  }
  return detectors;
}

function is(situation: Told, dimension: 'data' | 'audience', value: string): boolean {
  return situation[dimension] === value;
}

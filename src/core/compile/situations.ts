import type { Notion } from '../understand/notions.ts';
import { type SituationModel, trainSituationModel } from '../understand/situation-model.ts';
import { tokenise } from '../understand/tokens.ts';
import type { Overlay } from './overlay.ts';
import { itemsOf } from './yaml-source.ts';

const NOTIONS = {
  personal: 'data.personal',
  sensitive: 'data.sensitive',
  external: 'audience.external',
  internal: 'audience.internal',
} as const satisfies Record<string, Notion>;

/** Learn, from the overlay's situations, what is in a question and who takes part where no phrase names it. */
export function compileSituations(
  situations: Overlay['situations'],
  isWord: (word: string) => boolean,
): SituationModel {
  const stems = new Map<string, string>();
  const examples = situations.flatMap(({ data, audience, tells }) => {
    const told: Notion[] = [];
    if (data !== 'none') told.push(NOTIONS[data]);
    if (audience !== 'open') told.push(NOTIONS[audience]);
    return itemsOf(tells).map((line) => ({ tokens: tokenise(line, stems), tells: told }));
  });
  return trainSituationModel(examples, examples.length ? Object.values(NOTIONS) : [], isWord);
}

import type { Notion } from '../understand/notions.ts';
import { type SituationExample, type SituationModel, trainSituationModel } from '../understand/situation-model.ts';
import { WordRow } from '../understand/word-row.ts';
import type { WordList } from '../understand/words.ts';
import type { Overlay } from './overlay.ts';
import { itemsOf } from './yaml-part.ts';

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
  list: WordList,
): SituationModel {
  const notions = situations.length ? Object.values(NOTIONS) : [];
  return trainSituationModel(examplesOf(situations, list), notions, list, isWord);
}

function* examplesOf(situations: Overlay['situations'], list: WordList): Generator<SituationExample> {
  const row = new WordRow();
  for (const { data, audience, tells } of situations) {
    const told: Notion[] = [];
    if (data !== 'none') told.push(NOTIONS[data]);
    if (audience !== 'open') told.push(NOTIONS[audience]);
    for (const line of itemsOf(tells)) {
      row.read(line, list);
      yield { row, tells: told };
    }
  }
}

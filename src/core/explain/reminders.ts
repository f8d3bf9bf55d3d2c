import type { Decision } from '../decide/decide.ts';
import type { ReminderId } from '../policy.ts';

const ALL: readonly ReminderId[] = ['foi', 'retention', 'monitoring', 'reporting'];

/** All four reminders where a tool is ruled on, and where something has gone wrong; what bears on the question first. */
export function remindersFor(decision: Decision): ReminderId[] {
  if (!decision.tools.length && decision.kind !== 'incident' && decision.kind !== 'act') return [];
  const first = leading(decision);
  return [first, ...ALL.filter((id) => id !== first)];
}

function leading(decision: Decision): ReminderId {
  if (decision.kind === 'incident') return 'reporting';
  const topic = decision.topics[0]?.id ?? '';
  if (/monitor/.test(topic)) return 'monitoring';
  if (/foi|request/.test(topic)) return 'foi';
  const rules = [...decision.tools.map((tool) => tool.rule), decision.act?.rule];
  if (rules.some((rule) => rule === 'offensive-message' || rule === 'anonymous-post')) return 'monitoring';
  if (rules.some((rule) => rule === 'data-condition' || rule === 'sensitive-care' || rule === 'above-official'))
    return 'retention';
  return 'foi';
}

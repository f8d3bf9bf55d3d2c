import type { Rule } from '../rule.ts';

export const unreadCell: Rule = {
  id: 'unread-cell',
  says: 'A cell that nobody has explained makes the answer conditional, and is quoted.',
  speak(on) {
    if (on.tool?.source !== 'table') return undefined;
    const { conditions, audience, access } = on.tool;
    const unread = [conditions, audience, access].flatMap((cell) => (cell.unread.length ? cell.passages : []));
    const silent = conditions.means.size === 0 || audience.means.size === 0;
    if (!unread.length && !silent) return undefined;
    return { verdict: 'conditional', because: unread.length ? unread : [...conditions.passages, ...audience.passages] };
  },
};

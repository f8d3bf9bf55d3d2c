import type { Rule } from '../rule.ts';

export const notListed: Rule = {
  id: 'not-listed',
  says: 'A tool that is not listed is neither approved nor banned: ask before you use it.',
  speak(on) {
    if (on.subject.kind === 'act' || (on.tool && on.tool.source !== 'mentioned-only')) return undefined;
    return {
      verdict: 'not-listed',
      because: [...on.passages(this.id).slice(0, 1), ...(on.tool?.sentences ?? []), ...on.passages(this.id).slice(1)],
    };
  },
};

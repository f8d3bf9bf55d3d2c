import { foldLookAlikes } from './look-alikes.ts';

/** Longer questions, once their letters are in normal form, are not read: a person is asked to be brief. */
export const LONGEST_QUESTION = 6_000;

/**
 * Take what Slack, HTML and a keyboard add to a question off it, and give the words as they were meant:
 * mentions and emoji gone, links as their labels, letters in NFKC with look-alikes folded, case kept.
 * Slack's mark-up is that of https://docs.slack.dev/messaging/formatting-message-text.
 */
export function cleanQuestion(typed: string): string {
  return foldLookAlikes(withoutTags(decodeEntities(withoutSlackMarkup(typed))), LONGEST_QUESTION * 2)
    .replace(/[’‘ʼ＇`´](?=\p{L})/gu, "'")
    .replace(/:[a-z0-9_+'-]{2,40}:/gi, ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' ');
}

// <@U1>, <#C1|general>, <!here>, <https://zoom.us|zoom.us>, <mailto:a@b.uk|a@b.uk>
function withoutSlackMarkup(text: string): string {
  return text.replace(
    /<([@#!]|https?:|mailto:)([^<>|]{0,2000})(?:\|([^<>]{0,2000}))?>/gi,
    (_, sigil, target, label, at) => {
      // "can <@U1> use it" asks about them; "<@U1> can I" only calls them.
      if (sigil === '@' && ASKED_OF.test(text.slice(Math.max(0, at - 12), at))) return ' a colleague ';
      if (sigil === '@' || sigil === '!') return ' ';
      if (sigil === '#') return label ? ` #${label} ` : ' ';
      return ` ${label || (sigil.toLowerCase() === 'mailto:' ? target : `${sigil}${target}`)} `;
    },
  );
}

const ASKED_OF = /\b(?:can|could|may|might|should|would|will|does|do|is|are|let|lets)\s+$/i;

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z!][^<>]{0,300}>/gi, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:([a-z]{2,5})|#(\d{1,6})|#x([0-9a-f]{1,5}));/gi, (whole, name, decimal, hex) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  });
}

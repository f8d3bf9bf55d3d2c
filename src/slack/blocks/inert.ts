// Stands for a letter that Slack would read as mark-up; it looks alike and means nothing to Slack.
const LOOK_ALIKES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ', '@': '＠' };
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// Controls, halves of letters, and what turns the direction of writing around.
const UNSEEN = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Draw words that may hold what a person typed: nothing in them can become a mention, a link, an emoji or formatting,
 * in a block or in the top-level text.
 */
export function typed(text: string): string {
  const plain = oneLine(text)
    .replace(/[*_~`@]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    .replace(/:(?=\/\/|[\w+'-]+:)/g, '∶');
  return escaped(plain);
}

/** Draw words of the policy or of the bot: letter by letter, unless two marks in them would make formatting. */
export function printed(text: string): string {
  let plain = oneLine(text);
  for (const { mark, opens, closes, edges } of FORMATTING)
    if (plain.includes(mark) && opens.test(plain) && closes.test(plain))
      plain = plain.replace(edges, LOOK_ALIKES[mark] ?? '');
  return escaped(plain);
}

/** Words for where Slack reads no mark-up: one line, as much of it as there is room for. */
export function bare(text: string, most: number): string {
  const line = oneLine(text).trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Draw a link, or its words alone where its address is not one for people to follow. */
export function linked(text: string, url: string): string {
  const label = printed(text.replaceAll('|', '❘'));
  if (!isAddress(url)) return label;
  const address = url.replace(/[<>|\s]/g, (letter) => encodeURIComponent(letter));
  return `<${escaped(address)}|${label.trim() || escaped(address)}>`;
}

/** Whether an address is one that a message may link. */
export function isAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\p{Cc}\p{Cs}]+$/iu.test(url);
}

// Slack formats between two marks that stand at the edges of words.
const FORMATTING = ['*', '_', '~', '`'].map((mark) => {
  const opens = `(?<![\\p{L}\\p{N}])[${mark}](?=\\S)`;
  const closes = `(?<=\\S)[${mark}](?![\\p{L}\\p{N}])`;
  return {
    mark,
    opens: new RegExp(opens, 'u'),
    closes: new RegExp(closes, 'u'),
    edges: new RegExp(`${opens}|${closes}`, 'gu'),
  };
});

function oneLine(text: string): string {
  return text.replace(/[\n\r\t\u2028\u2029]+/g, ' ').replace(UNSEEN, '');
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
}

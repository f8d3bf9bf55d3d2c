// Letters of other alphabets that are drawn as Latin ones are, from the Unicode confusables list (UTS #39),
// as far as they can stand in a tool's name.
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Cyrillic
    'аa вb сc ԁd еe ѕs һh іi јj кk ӏl мm оo рp ԛq гr тt υu ѵv ԝw хx уy пn нh ԍg ғf ьb',
    'АA ВB СC ЕE ЅS НH ІI ЈJ КK ӀI МM ОO РP ԚQ ТT ѴV ԜW ХX УY ԌG',
    // Greek
    'αa βb ϲc εe ηn ιi κk νv οo ρp τt υu χx γy ωw σo',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
    // Latin letters with strokes and the like, which normal forms leave alone
    'ıi łl øo đd ħh ŧt ſs ɑa ɡg ɩi ʀr ʏy ᴢz ᴏo ᴍm ꜱs ᴀa ᴄc ᴇe ᴋk ʟl ɴn ᴘp ᴛt ᴡw ʙb ɪi ʜh ᴜu ᴅd ꜰf ɢg ᴊj ᴠv',
  ]
    .flatMap((line) => line.split(' '))
    .map((pair) => [...pair] as [string, string]),
);

// Only the letters of the list: a text of other letters is passed over.
const LISTED = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
const FOREIGN = /[^\p{ASCII}]/u;

/**
 * Fold a text to plain letters: NFKC, no invisible characters, no accents, look-alike letters as their Latin twins.
 * Some letters grow eighteenfold: what is longer than `most` by then is cut there, and folded no further.
 */
export function foldLookAlikes(text: string, most: number): string {
  if (!FOREIGN.test(text)) return text;
  const grown = text.normalize('NFKC');
  if (grown.length > most) return grown.slice(0, most);
  const normal = grown
    .replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  return normal.replace(LISTED, (letter) => LOOK_ALIKES[letter] ?? letter);
}

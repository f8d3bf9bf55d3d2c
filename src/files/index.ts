export { readEnglish } from './english.ts';
export { readPolicyFolder } from './policy-folder.ts';

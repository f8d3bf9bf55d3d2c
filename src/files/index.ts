export { readEnglish } from './english.ts';
export { readOrMakeHashKey } from './hash-key.ts';
export { readPolicyFolder } from './policy-folder.ts';

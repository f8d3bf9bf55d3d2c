export { readEnglish } from './english.ts';
export { readOrMakeHashKey } from './hash-key.ts';
export { readPolicyFolder } from './policy-folder.ts';
export { digestOf, watchPolicyFolder } from './watch-policy.ts';

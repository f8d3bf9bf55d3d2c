import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from '#core';
import { policyFiles, realPolicy, TODAY } from '../support/policy.ts';
import { questionsOf } from '../support/questions.ts';

describe('what an answer quotes stands in a document, byte for byte', () => {
  const policy = realPolicy();
  const questions = ['dev', 'tuned', 'held'].flatMap((name) => questionsOf(name));

  test('every quote of every labelled question is a slice of the document that it names, at the line that it names', () => {
    let quotes = 0;
    for (const { question } of questions) {
      for (const citation of ask(policy, question, TODAY).citations) {
        const file = policy.documents.find(({ document }) => document.id === citation.document)?.document.file ?? '';
        const text = policyFiles.get(file) ?? '';
        const rest = text
          .split('\n')
          .slice(citation.line - 1)
          .join('\n');
        expect(rest.indexOf(citation.quote), citation.quote).toBeGreaterThanOrEqual(0);
        expect(rest.slice(0, rest.indexOf(citation.quote)), 'it begins in the line named').not.toContain('\n');
        expect(citation.quote.length).toBeLessThanOrEqual(400);
        quotes++;
      }
    }
    expect(quotes).toBeGreaterThan(1000);
  });

  test('the documents are those that were given, byte for byte', async () => {
    const { createHash } = await import('node:crypto');
    const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
    expect(digest('policy/general-user-video-and-messaging-apps-guidance.md')).toMatchInlineSnapshot(
      `"74aaecb930551fe30900b2c0efd406815fb8e242c457cc17bb196af8ad5d98c7"`,
    );
    expect(digest('policy/instant-messaging-acceptable-use.md')).toMatchInlineSnapshot(
      `"9d74c95abe7608e9d25a1f1cac7e51bc572a87d4de462b947527e0b1e3d5a558"`,
    );
  });
});

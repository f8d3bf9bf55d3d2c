import { useEffect, useRef, useState } from 'react';
import type { Done, MarkedDocument, MessageView, Why } from '../protocol.ts';
import { ask } from './server.ts';

/** Why an answer is as it is: what was understood, which rules spoke, and the passages in the document itself. */
export function WhyPanel({ message, person, reading }: { message: MessageView; person: string; reading: number }) {
  const [why, setWhy] = useState<Why | Done>();
  const { channel, ts } = message;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading of the policy may give other reasons
  useEffect(() => {
    let here = true;
    ask({ do: 'why', by: person, in: channel, ts }).then((found) => here && setWhy(found));
    return () => {
      here = false;
    };
  }, [person, channel, ts, reading]);
  if (!why) return <p>Looking…</p>;
  if ('ok' in why) return <p>{why.ok ? '' : `${why.why.charAt(0).toUpperCase()}${why.why.slice(1)}.`}</p>;
  return (
    <>
      {why.button === undefined ? (
        <p className="asked">“{why.question}”</p>
      ) : (
        <p>This answer came by a button, from ids of the policy alone: not from what was typed.</p>
      )}
      {why.policyOfBefore && (
        <p>
          <strong>The policy has changed since.</strong> These are the reasons of that time.
        </p>
      )}
      <h3>What was understood</h3>
      <ul>
        {why.understood.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {why.rulings.map(({ about, spoke, silent }) => (
        <section key={about}>
          <h3>Rules on {about}</h3>
          <ol>
            {spoke.map((line, at) => (
              <li key={line}>
                {at === 0 && <strong>Decided: </strong>}
                {line}
              </li>
            ))}
          </ol>
          <details>
            <summary>{silent.length} rules that do not apply</summary>
            <ul>
              {silent.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </section>
      ))}
      <details>
        <summary>Topics that fit</summary>
        <ul>
          {why.topics.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <p>
        Decided: <strong>{why.decided}</strong>
      </p>
      {why.documents.map((each) => (
        <Marked key={each.file} document={each} />
      ))}
    </>
  );
}

function Marked({ document }: { readonly document: MarkedDocument }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const mark = place.current?.querySelector<HTMLElement>('mark.first');
    if (place.current && mark) place.current.scrollTop = mark.offsetTop - 60;
  }, []);
  return (
    <>
      <h3>{document.title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className="document" ref={place} tabIndex={0} aria-label={`${document.file}, with the quotes marked`}>
        {document.lines.map(({ number, runs }) => (
          <div key={number} className="line">
            <span className="number">{number}</span>
            <code>
              {runs.map(({ text, marked, first }) =>
                marked ? (
                  <mark key={text} className={first ? 'first' : undefined}>
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </code>
          </div>
        ))}
      </section>
    </>
  );
}

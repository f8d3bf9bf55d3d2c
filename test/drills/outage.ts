import { setTimeout as wait } from 'node:timers/promises';
import { must } from './account.ts';
import { createCrowd } from './crowd.ts';
import { startProgram } from './program.ts';

const CHANNELS = 4;
const BEFORE = 10;
const DURING = 80;
const EACH_MS = 50;

/** What takes the store away, and what brings it back. */
export interface Outage {
  begin(): Promise<void>;
  end(): Promise<void>;
}

/** The store goes away for some seconds: answers go on, tips are left out, and all is as before when it is back. */
export async function outage(databaseUrl: string, { begin, end }: Outage): Promise<string> {
  const crowd = await createCrowd(2 * BEFORE + DURING, CHANNELS);
  const { slack } = crowd;
  const program = await startProgram(slack, databaseUrl);
  const ready = async () => (await fetch(`http://127.0.0.1:${program.port}/readyz`)).status;
  let people = 0;
  const events = async (times: number, eachMs: number) => {
    const before = crowd.tally();
    const said: Promise<unknown>[] = [];
    for (let at = 0; at < times; at++) {
      said.push(crowd.mention(), crowd.post(people, people % CHANNELS));
      people += 1;
      await wait(eachMs);
    }
    const seen = await ready();
    await Promise.all(said);
    await slack.settled({ withinMs: 30_000, quietMs: 200 });
    const after = crowd.tally();
    return {
      ready: seen,
      answers: after.answers - before.answers,
      tips: after.tips - before.tips,
      twice: after.answersTwice + after.tipsTwice,
    };
  };
  await crowd.schedule();
  await crowd.joinAll();
  const before = await events(BEFORE, 5);
  await begin();
  const began = performance.now();
  const during = await events(DURING, EACH_MS);
  const awayMs = performance.now() - began;
  await end();
  const backAt = performance.now();
  while ((await ready()) !== 200 && performance.now() - backAt < 10_000) await wait(50);
  const backMs = performance.now() - backAt;
  const after = await events(BEFORE, 5);
  const slow = slack.deliveries.filter(({ status, ackMs }) => status !== 200 || ackMs >= 3000).length;
  const longest = Math.max(...slack.deliveries.map(({ ackMs }) => ackMs));
  const { code } = await program.stop();
  await slack.close();
  const warned = (what: string) => program.log.filter(({ level, msg }) => level === 40 && msg.includes(what)).length;
  const [leftOut, alone] = [warned('a tip was left out'), warned('the store is away')];
  const all = JSON.stringify({ before, during, after, leftOut, alone });
  const whole = { ready: 200, answers: BEFORE, tips: BEFORE, twice: 0 };
  must(JSON.stringify(before) === JSON.stringify(whole), `not well to begin with: ${all}`);
  must(JSON.stringify(after) === JSON.stringify(whole), `not well afterwards: ${all}`);
  must(during.ready === 503, `/readyz says ${during.ready} while the store is away: ${all}`);
  must(during.answers === DURING && during.twice === 0, `not every mention was answered once: ${all}`);
  must(leftOut > 0 && alone > 0 && during.tips + leftOut >= DURING, `the log does not say what was left out: ${all}`);
  must(slow === 0 && code === 0, `${slow} acknowledged late or not at all; ended with ${code}`);
  return `away for ${(awayMs / 1000).toFixed(1)} s: ${during.answers} of ${DURING} mentions answered once, ${during.tips} of ${DURING} tips sent, ${leftOut + alone} warnings, longest acknowledgement ${Math.round(longest)} ms, /readyz 503; 200 again after ${Math.round(backMs)} ms, and ${after.answers} of ${BEFORE} answers, ${after.tips} of ${BEFORE} tips`;
}

import type { Said } from '#playground';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { must } from './account.ts';
import { createCrowd, inLanes } from './crowd.ts';
import { openFan } from './fan.ts';
import { startProgram } from './program.ts';
import { keepRows } from './remains.ts';

// 200 mentions in an old channel and 50 in new ones are two events each; 300 first posts and 200 second ones are one.
const [MENTIONS, FIRST_MENTIONS, FIRST_POSTS, SECOND_POSTS] = [200, 50, 300, 200];
const EVENTS = 2 * (MENTIONS + FIRST_MENTIONS) + FIRST_POSTS + SECOND_POSTS;
const CHANNELS = 20;

/** Two and then eight processes at one PostgreSQL each receive the same 1,000 events: one answer and one tip for each. */
export async function manyProcesses(): Promise<string> {
  const server = await startPostgres();
  try {
    return `${await drill(server, 2)}; ${await drill(server, 8)}`;
  } finally {
    await server.stop();
  }
}

async function drill(server: PostgresServer, processes: number): Promise<string> {
  const url = await server.database();
  const crowd = await createCrowd(FIRST_POSTS + FIRST_MENTIONS, CHANNELS);
  const { slack } = crowd;
  const programs = await Promise.all(Array.from({ length: processes }, () => startProgram(slack, url)));
  await crowd.schedule();
  const fan = await openFan();
  for (const { port } of programs) fan.ports.add(port);
  slack.connectTo(fan.url);
  await crowd.joinAll();
  const [calls, taken] = [slack.calls.length, fan.taken()];
  const began = performance.now();
  const said = await inLanes(40, shuffled(whatIsSaid(crowd)));
  await slack.settled({ quietMs: 300, withinMs: 60_000 });
  const ms = performance.now() - began;
  const tally = crowd.tally();
  const brought = said.reduce((sum, { deliveries }) => sum + deliveries.length, 0);
  const own = slack.calls.slice(calls).filter(({ method }) => method === 'chat.postMessage').length;
  // The bot is told of its own answers too, in channels: those come on top of the thousand.
  const missed = (brought + own) * processes - (fan.taken() - taken);
  const codes = await Promise.all(programs.map((program) => program.stop()));
  await fan.close();
  await slack.close();
  await keepRows(url);
  const seen = JSON.stringify(tally);
  must(brought === EVENTS && missed === 0, `${brought} events, ${missed} not taken by a process`);
  must(tally.tipsTwice + tally.answersTwice + tally.welcomesTwice === 0, `something came twice: ${seen}`);
  must(tally.tips === FIRST_POSTS + FIRST_MENTIONS, `tips were lost: ${seen}`);
  must(tally.answers === MENTIONS + FIRST_MENTIONS, `answers were lost: ${seen}`);
  must(tally.welcomes === CHANNELS, `welcomes were lost: ${seen}`);
  must(
    codes.every(({ code }) => code === 0),
    'a process did not end with 0',
  );
  return `${processes} processes, each ${brought} events in ${(ms / 1000).toFixed(1)} s: ${tally.answers} mentions answered once, ${tally.tips} people got one tip, 0 twice, 0 lost`;
}

function whatIsSaid(crowd: Awaited<ReturnType<typeof createCrowd>>): (() => Promise<Said>)[] {
  const many = (times: number, make: (at: number) => Promise<Said>) =>
    Array.from({ length: times }, (_, at) => () => make(at));
  return [
    ...many(MENTIONS, () => crowd.mention()),
    ...many(FIRST_POSTS, (at) => crowd.post(at, at % CHANNELS)),
    // In the same channel, or in another on the same day: neither brings another tip.
    ...many(SECOND_POSTS, (at) => crowd.post(at, (at + (at % 2)) % CHANNELS)),
    ...many(FIRST_MENTIONS, (at) => crowd.post(FIRST_POSTS + at, at % CHANNELS, true)),
  ];
}

// Mixed in the same way each time.
function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  return things
    .map((thing, at) => ({ thing, place: (at * 7919) % things.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing }) => thing);
}

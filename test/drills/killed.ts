import { setTimeout as wait } from 'node:timers/promises';
import { startPostgres } from '../support/postgres.ts';
import { must } from './account.ts';
import { type Crowd, createCrowd, inLanes, type Tally } from './crowd.ts';
import { type Fan, openFan } from './fan.ts';
import { newDatabase, type Program, startProgram } from './program.ts';
import { keepRows } from './remains.ts';

const CHANNELS = 20;
const [POSTS, MENTIONS] = [40, 10];

/** kill -9, again and again, while tips and answers are being sent: none comes twice, whatever Slack sends again. */
export async function killedOnSqlite(): Promise<string> {
  const kills = 6;
  const { crowd, fan } = await begin(kills + 1);
  const url = newDatabase();
  let program = await startProgram(crowd.slack, url);
  const all = [program];
  const serveAll = () => serve(crowd, fan, [program]);
  serveAll();
  await crowd.schedule();
  await crowd.joinAll();
  for (let round = 0; round < kills; round++) {
    const said = burst(crowd, round);
    await wait(whenToKill(round));
    await program.kill();
    await said;
    program = await startProgram(crowd.slack, url);
    all.push(program);
    serveAll();
    await sendAgain(crowd, crowd.slack.deliveries.slice(-100));
  }
  await burst(crowd, kills);
  return end(crowd, fan, all, kills);
}

/** The same with two processes at one PostgreSQL, of which one lives. */
export async function killedOnPostgres(): Promise<string> {
  const kills = 4;
  const { crowd, fan } = await begin(kills + 1);
  const server = await startPostgres();
  try {
    const url = await server.database();
    const living = await startProgram(crowd.slack, url);
    let killed = await startProgram(crowd.slack, url);
    const all = [living, killed];
    await crowd.schedule();
    serve(crowd, fan, [living, killed]);
    await crowd.joinAll();
    for (let round = 0; round < kills; round++) {
      const said = burst(crowd, round);
      await wait(whenToKill(round));
      await killed.kill();
      await said;
      killed = await startProgram(crowd.slack, url);
      all.push(killed);
      serve(crowd, fan, [living, killed]);
      await sendAgain(crowd, crowd.slack.deliveries.slice(-100));
    }
    await burst(crowd, kills);
    const told = await end(crowd, fan, all, kills);
    await keepRows(url);
    return told;
  } finally {
    await server.stop();
  }
}

async function begin(rounds: number) {
  return { crowd: await createCrowd(POSTS * rounds, CHANNELS), fan: await openFan() };
}

function serve({ slack }: Crowd, fan: Fan, programs: readonly Program[]): void {
  fan.ports.clear();
  for (const { port } of programs) fan.ports.add(port);
  slack.connectTo(fan.url);
}

// First posts of people who have not posted yet, and mentions between them.
function burst(crowd: Crowd, round: number): Promise<unknown> {
  return inLanes(20, [
    ...Array.from({ length: POSTS }, (_, at) => () => crowd.post(round * POSTS + at, (round * POSTS + at) % CHANNELS)),
    ...Array.from({ length: MENTIONS }, () => () => crowd.mention()),
  ]);
}

// Always another moment of the burst.
function whenToKill(round: number): number {
  return 60 + ((round * 137) % 400);
}

async function sendAgain({ slack }: Crowd, deliveries: Crowd['slack']['deliveries']): Promise<void> {
  const events = deliveries.filter(({ kind }) => kind === 'event');
  await inLanes(
    20,
    events.map((each) => () => slack.redeliver(each, { retryNum: 1, reason: 'connection_failed' })),
  );
  await slack.settled({ withinMs: 30_000 });
}

async function end(crowd: Crowd, fan: Fan, programs: readonly Program[], kills: number): Promise<string> {
  const { slack } = crowd;
  await slack.settled({ withinMs: 30_000 });
  // Everything once more, as after an outage.
  const sent = slack.deliveries.filter(({ retry }) => retry === undefined);
  await sendAgain(crowd, sent);
  const tally = crowd.tally();
  const codes = await Promise.all(programs.filter(({ port }) => fan.ports.has(port)).map((program) => program.stop()));
  await fan.close();
  await slack.close();
  const { tips, tipsTwice, answers, answersTwice, welcomesTwice } = tally;
  must(
    tipsTwice + answersTwice + welcomesTwice === 0,
    `something came twice: ${JSON.stringify(tally satisfies Tally)}`,
  );
  must(
    codes.every(({ code }) => code === 0),
    'a process did not end with 0',
  );
  // So what is missing was claimed by a process that was killed before it could send it.
  const warnings = programs.flatMap(({ log }) => log).filter(({ level }) => level >= 40);
  must(warnings.length === 0, `${warnings.length} warnings, such as "${warnings[0]?.msg}"`);
  const [wanted, asked] = [POSTS * (kills + 1), MENTIONS * (kills + 1)];
  // After each kill the program works on: a burst that it lived through is whole.
  must(tips >= wanted / (kills + 1) && answers >= asked / (kills + 1), `hardly any came: ${JSON.stringify(tally)}`);
  return `${kills} kills, ${sent.length} events, all sent again: ${tips} of ${wanted} people got a tip and ${answers} of ${asked} mentions an answer, 0 twice; the others were claimed by a process that was then killed`;
}

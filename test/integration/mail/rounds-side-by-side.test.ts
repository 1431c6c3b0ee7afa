import type { Socket } from 'node:net';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createReminderActivities } from '@tertial/activities';
import type { DayMailsSent, ReminderActivities } from '@tertial/contracts';
import { instant } from '@tertial/domain';
import { createMailTransport } from '@tertial/mail';
import { aConfirmedItem, aPerson, FakeClock } from '@tertial/testing';
import { AT_TUE, MailStory, TUE } from '../persistence/mail-story';
import { endAll, forward, startServer, startSocketServer } from './support/smtp-servers';

/** More than are handed over at once. */
const OWNERS = 6;

let story: MailStory;
beforeEach(async () => {
  story = await MailStory.begin();
});
afterEach(async () => {
  await endAll();
  await story.end();
});

/** A mail server that answers nobody until it is told to, and then everybody. */
async function slowServer() {
  const taken: string[] = [];
  const bytes: string[] = [];
  const held: (() => void)[] = [];
  let open = false;
  const sockets: Socket[] = [];
  const behind = await startServer({
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        bytes.push(Buffer.concat(chunks).toString());
        taken.push(...envelope.rcptTo.map(({ address }) => address));
        const answer = () => callback(null, 'queued');
        if (open) answer();
        else held.push(answer);
      });
    },
  });
  const answerAll = () => {
    open = true;
    held.forEach((answer) => answer());
  };
  const port = await startSocketServer((client) => forward(client, behind, sockets));
  const hangUp = () => sockets.splice(0).forEach((socket) => socket.destroy());
  return { port, taken, bytes, answerAll, hangUp };
}

/** A worker with nothing of another's but the register and the mail server. */
function aWorker(port: number, at = AT_TUE): { activities: ReminderActivities; close: () => void } {
  const mail = createMailTransport(`smtp://127.0.0.1:${port}`);
  const activities = createReminderActivities({
    ...{ dataSource: story.dataSource, clock: new FakeClock(at), mail },
    ...{ engine: { signalReplan: () => Promise.resolve(true) }, publicUrl: 'http://tertial.example' },
    mailFrom: 'Tertial <tertial@etaten.example>',
  });
  return { activities, close: () => mail.close() };
}

function round(activities: ReminderActivities, personIds: readonly string[], runId = 'clock'): Promise<DayMailsSent> {
  const execution = { workflowExecution: { workflowId: `reminder-round/${runId}`, runId } };
  const environment = new MockActivityEnvironment(execution, { logger: new DefaultLogger('ERROR') });
  return environment.run(() => activities.sendDayMails({ personIds, day: TUE })) as Promise<DayMailsSent>;
}

async function owners(count: number): Promise<string[]> {
  const personIds: string[] = [];
  while (personIds.length < count) {
    const ownerId = await aPerson(story.dataSource, story.agency.agencyId);
    await aConfirmedItem(story.dataSource, story.agency, { ownerId });
    personIds.push(ownerId);
  }
  return personIds;
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('a round by hand beside that of the clock sends nobody the same mail again, neither what waits nor what is on its way', async () => {
  const personIds = await owners(OWNERS);
  const { port, taken, answerAll } = await slowServer();
  const { activities, close } = aWorker(port);
  const byClock = round(activities, personIds);
  await until(() => taken.length > 0);
  const byHand = round(activities, personIds, 'by-hand');
  await until(() => taken.length >= OWNERS);
  answerAll();
  const [first, second] = await Promise.all([byClock, byHand]);
  expect(first.sent + second.sent).toBe(OWNERS);
  expect(new Set(taken).size).toBe(OWNERS);
  expect(taken).toHaveLength(OWNERS);
  expect(await round(activities, [...first.left, ...second.left])).toEqual({ sent: 0, refused: 0, left: [] });
  close();
});

describe('two workers, of which one waits for the mail server’s answer', () => {
  /** One round's worker has handed a mail over and hears nothing; the other's comes to the same person. */
  async function waiting() {
    const personIds = await owners(1);
    const server = await slowServer();
    const [one, other] = [aWorker(server.port), aWorker(server.port)];
    const first = round(one.activities, personIds);
    await until(() => server.taken.length === 1);
    const end = async () => {
      server.answerAll();
      await first;
      for (const { close } of [one, other]) close();
    };
    return { ...server, personIds, first, other: other.activities, end };
  }

  it('the other leaves the mail alone, and finds it sent once the answer is there', async () => {
    const { personIds, first, other, taken, answerAll, end } = await waiting();
    expect(await round(other, personIds, 'by-hand')).toEqual({ sent: 0, refused: 0, left: personIds });
    answerAll();
    expect(await first).toMatchObject({ sent: 1, left: [] });
    expect(await round(other, personIds, 'by-hand')).toEqual({ sent: 0, refused: 0, left: [] });
    expect(taken).toHaveLength(1);
    await end();
  });

  it.each([
    ['when no hand-over can last so long', 'by-hand', instant('2026-01-06T07:13:01Z')],
    ['when it tries again for the same round, whose first try is over by then', 'clock', AT_TUE],
  ])('the other hands over the same bytes under the same Message-ID %s', async (_when, runId, at) => {
    const { port, personIds, taken, bytes, end } = await waiting();
    const { activities, close } = aWorker(port, at);
    const again = round(activities, personIds, runId);
    await until(() => taken.length === 2);
    await end();
    expect((await again).left).toEqual([]);
    expect(new Set(bytes).size).toBe(1);
    expect(bytes[0]).toMatch(/^Message-ID:\s+<\S+>/im);
    close();
  });

  it('the other hands it over at once when the connection broke before the answer', async () => {
    const { personIds, first, other, taken, bytes, hangUp, answerAll, end } = await waiting();
    hangUp();
    expect((await first).left).toEqual(personIds);
    answerAll();
    expect(await round(other, personIds, 'by-hand')).toMatchObject({ sent: 1, left: [] });
    expect(taken).toHaveLength(2);
    expect(new Set(bytes).size).toBe(1);
    await end();
  });

  it('the other does not give up what has become exempt from disclosure while it is on its way', async () => {
    const { personIds, first, other, answerAll, end } = await waiting();
    await story.dataSource.query(`UPDATE item SET exempt = 'offl. § 15', exempt_at = $1`, ['2026-01-06T07:00:01Z']);
    expect((await round(other, personIds, 'by-hand')).left).toEqual(personIds);
    answerAll();
    expect(await first).toMatchObject({ sent: 1, left: [] });
    expect(await story.dataSource.query('SELECT status FROM mail')).toEqual([{ status: 'sent' }]);
    await end();
  });
});

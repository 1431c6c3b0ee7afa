import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createReminderActivities } from '@tertial/activities';
import type { DayMailsSent, ReminderActivities } from '@tertial/contracts';
import { createMailTransport } from '@tertial/mail';
import { aConfirmedItem, aPerson, FakeClock } from '@tertial/testing';
import { AT_TUE, MailStory, TUE } from '../persistence/mail-story';
import { endAll, startServer } from './support/smtp-servers';

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
  const held: (() => void)[] = [];
  let open = false;
  const port = await startServer({
    onData: (stream, { envelope }, callback) => {
      stream.resume();
      stream.on('end', () => {
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
  return { port, taken, answerAll };
}

function round(activities: ReminderActivities, personIds: readonly string[]): Promise<DayMailsSent> {
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  return environment.run(() => activities.sendDayMails({ personIds, day: TUE })) as Promise<DayMailsSent>;
}

async function until(so: () => boolean): Promise<void> {
  while (!so()) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('a round by hand beside that of the clock sends nobody the same mail again, neither what waits nor what is on its way', async () => {
  const personIds: string[] = [];
  while (personIds.length < OWNERS) {
    const ownerId = await aPerson(story.dataSource, story.agency.agencyId);
    await aConfirmedItem(story.dataSource, story.agency, { ownerId });
    personIds.push(ownerId);
  }
  const { port, taken, answerAll } = await slowServer();
  const mail = createMailTransport(`smtp://127.0.0.1:${port}`);
  const activities = createReminderActivities({
    ...{ dataSource: story.dataSource, clock: new FakeClock(AT_TUE), mail },
    ...{ engine: { signalReplan: () => Promise.resolve(true) }, publicUrl: 'http://tertial.example' },
    mailFrom: 'Tertial <tertial@etaten.example>',
  });
  const byClock = round(activities, personIds);
  await until(() => taken.length > 0);
  const byHand = round(activities, personIds);
  await until(() => taken.length >= OWNERS);
  answerAll();
  const [first, second] = await Promise.all([byClock, byHand]);
  expect(first.sent + second.sent).toBe(OWNERS);
  expect(new Set(taken).size).toBe(OWNERS);
  expect(taken).toHaveLength(OWNERS);
  expect(await round(activities, [...first.left, ...second.left])).toEqual({ sent: 0, refused: 0, left: [] });
  mail.close();
});

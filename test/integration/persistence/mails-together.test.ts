import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { claimAll, type ClaimedOrNot } from '@tertial/activities';
import type { MailToRender } from '@tertial/persistence';
import { aConfirmedItem, aPerson } from '@tertial/testing';
import { answer, AT_TUE, MailStory, TUE, WED } from './mail-story';

let story: MailStory;
beforeEach(async () => {
  story = await MailStory.begin();
});
afterEach(() => story.end());

/** So many owners, each with an item of the own. */
async function owners(count: number): Promise<string[]> {
  const personIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const ownerId = await aPerson(story.dataSource, story.agency.agencyId);
    await aConfirmedItem(story.dataSource, story.agency, { ownerId });
    personIds.push(ownerId);
  }
  return personIds;
}

/** Claims as the round does, with a rendering that fails for some. */
async function claimed(personIds: readonly string[], failsFor: readonly string[]): Promise<ClaimedOrNot> {
  const render = ({ person, messageId }: MailToRender) => {
    if (failsFor.includes(person.id)) throw new Error('cannot be rendered');
    return { subject: person.name, raw: Buffer.from(`Message-ID: ${messageId}\r\n\r\n`) };
  };
  const claim = { personIds, day: TUE, at: AT_TUE, domain: 'tertial.example', render };
  const answer = await new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(() =>
    claimAll(story.store, claim),
  );
  return answer as ClaimedOrNot;
}

it('gives each person one mail, with the own lines and no other’s', async () => {
  const personIds = await owners(4);
  const mails = await story.claimAll(personIds);
  expect(mails.map(({ personId }) => personId).sort()).toEqual([...personIds].sort());
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(4);
  const told = await story.dataSource.query<{ personId: string; own: boolean }[]>(
    `SELECT m.person_id AS "personId", i.owner_id = m.person_id AS own
     FROM mail m JOIN mail_step s ON s.mail_id = m.id JOIN item i ON i.id = s.item_id`,
  );
  expect(told).toHaveLength(4);
  expect(told.every(({ own }) => own)).toBe(true);
  const taken = await story.dataSource.query<{ steps: number }[]>(
    'SELECT count(*) AS steps FROM plan_step p JOIN mail_step s ON s.key = p.key AND s.mail_id = p.mail_id',
  );
  expect(taken).toEqual([{ steps: 4 }]);
});

it('makes no other mail for whom it was made or sent already, and leaves out whom there is nothing to tell', async () => {
  const [sent, standing, fresh] = (await owners(3)) as [string, string, string];
  const idle = await aPerson(story.dataSource, story.agency.agencyId);
  await story.store.markSent((await story.handedOver(sent)).id, answer(TUE));
  const before = await story.claimed(standing);
  const mails = await story.claimAll([sent, standing, fresh, idle]);
  expect(mails.map(({ personId }) => personId).sort()).toEqual([standing, fresh].sort());
  expect(mails.find(({ personId }) => personId === standing)).toEqual(before);
});

it('does not let one person’s mail hold up the others’', async () => {
  const personIds = await owners(3);
  const [bad, ...good] = personIds as [string, string, string];
  const { claimed: mails, failed } = await claimed(personIds, [bad]);
  expect(failed).toEqual([bad]);
  expect(mails.map(({ personId }) => personId).sort()).toEqual([...good].sort());
  expect((await story.store.log({ person: bad }, null)).total).toBe(0);
  expect((await story.claim(bad, WED))?.personId).toBe(bad);
});

it('says what is wrong when not one can be made', async () => {
  const personIds = await owners(2);
  await expect(claimed(personIds, personIds)).rejects.toThrow('cannot be rendered');
});

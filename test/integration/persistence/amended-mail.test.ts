import { localDate, type ReadAmendment } from '@tertial/domain';
import { AmendmentRegister } from '@tertial/persistence';
import { aConfirmedItem, aLetter, aReading, aReadItem, MONDAY, recordAsWorkflow } from '@tertial/testing';
import { MailStory } from './mail-story';

const CHANGE: ReadAmendment = {
  ...{ id: 'a', kind: 'text', raw: 'Oppdraget om planen får ny ordlyd: «Lever to planer.»', span: [0, 10], page: null },
  ...{ rule: 'worded-anew', ruleVersion: '1', deadline: null, oldDue: null, text: 'Lever to planer.' },
  concerns: { raw: 'planen', span: [0, 6], number: null, chapter: null, title: null, letter: null },
};

it('the owner is told of a demand in the words that a later letter gave it, and which letter that was', async () => {
  const story = await MailStory.begin();
  try {
    const { dataSource, agency } = story;
    const read = aReadItem({ text: 'Lever en plan.', chapter: '2.7', page: 9 });
    const { itemId } = await aConfirmedItem(dataSource, agency, { read });
    const letter = { year: 2026, type: 'supplementary', number: '2', date: localDate('2026-01-02') } as const;
    const reading = { ...aReading({ letter, items: [] }), changes: [CHANGE] };
    const { letterId } = await aLetter(dataSource, agency.agencyId, [], { reading });
    const register = new AmendmentRegister(dataSource);
    const [change] = await register.list(letterId, localDate('2026-01-05'));
    const actor = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
    const nothing = { deliverableId: null, due: null, text: null, pace: null, replaces: [] };
    const applied = await register.apply({ amendmentId: change!.id, itemId, ...nothing, at: MONDAY, actor });
    if (!applied.ok) throw new Error(applied.refusal.sentence);
    await recordAsWorkflow(dataSource, itemId, MONDAY, applied.command);
    await story.claimed(agency.ownerId);
    expect(story.rendered[0]?.rows).toMatchObject([
      {
        key: `${itemId}/-/1/assigned`,
        item: {
          text: 'Lever to planer.',
          page: 9,
          rewordedBy: expect.stringMatching(/^Supplerende tildelingsbrev nr\. 2/),
        },
      },
    ]);
  } finally {
    await story.end();
  }
});

import { CarryOverRegister } from '@tertial/persistence';
import { aConfirmedItem, aLetter, aReading, aReadItem, MONDAY, recordAsWorkflow } from '@tertial/testing';
import { MailStory } from './mail-story';

it('what goes on is told to its owner once, with the place where the words stand, and the old item no more', async () => {
  const story = await MailStory.begin();
  try {
    const { dataSource, agency } = story;
    const read = aReadItem({ text: 'Lever en plan.', chapter: '2.7', page: 9 });
    const { itemId } = await aConfirmedItem(dataSource, agency, { read });
    const letter = { year: 2027, type: 'allocation' } as const;
    const { letterId } = await aLetter(dataSource, agency.agencyId, [], { reading: aReading({ letter, items: [] }) });
    const actor = { personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' } as const;
    const act = { letterId, itemIds: [itemId], deadline: { kind: 'keep' }, at: MONDAY, actor } as const;
    const settled = await new CarryOverRegister(dataSource).carryOver(act);
    if (!settled.ok) throw new Error(settled.refusal.sentence);
    const [next = ''] = settled.started;
    await recordAsWorkflow(dataSource, next, MONDAY, null);
    await recordAsWorkflow(dataSource, itemId, MONDAY, settled.commands[0]!);
    await story.claimed(agency.ownerId);
    expect(story.rendered[0]?.rows).toMatchObject([
      {
        key: `${next}/-/1/assigned`,
        item: { id: next, text: 'Lever en plan.', chapter: '2.7', page: 9, letterTitle: 'Tildelingsbrev 2026' },
      },
    ]);
    expect(story.rendered[0]?.rows).toHaveLength(1);
  } finally {
    await story.end();
  }
});

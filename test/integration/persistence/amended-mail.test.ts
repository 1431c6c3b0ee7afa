import { composeDayMail, instant, localDate, type CommandBody, type ReadAmendment } from '@tertial/domain';
import { AmendmentRegister, PolicyRegister } from '@tertial/persistence';
import { aConfirmedItem, aLetter, aReading, aReadItem, giveCommand, MONDAY, recordAsWorkflow } from '@tertial/testing';
import { answer, MailStory, TUE, WED } from './mail-story';

const CHANGE: ReadAmendment = {
  ...{ id: 'a', kind: 'text', raw: 'Oppdraget om planen får ny ordlyd: «Lever to planer.»', span: [0, 10], page: null },
  ...{ rule: 'worded-anew', ruleVersion: '1', deadline: null, oldDue: null, text: 'Lever to planer.' },
  concerns: { raw: 'planen', span: [0, 6], number: null, chapter: null, title: null, letter: null },
};

describe('what others have changed of an item', () => {
  let story: MailStory;

  beforeAll(async () => (story = await MailStory.begin()));
  afterAll(() => story.end());

  const coordinator = () => ({ personId: story.agency.coordinatorId, name: 'Kari', role: 'coordinator' }) as const;
  const give = (itemId: string, body: CommandBody) =>
    giveCommand(story.dataSource, itemId, coordinator(), body, instant('2026-01-06T09:00:00Z'));

  it('is told its owner in the words that a later letter gave it, and which letter that was', async () => {
    const { dataSource, agency, store } = story;
    const read = aReadItem({ text: 'Lever en plan.', chapter: '2.7', page: 9 });
    const { itemId } = await aConfirmedItem(dataSource, agency, { read });
    const letter = { year: 2026, type: 'supplementary', number: '2', date: localDate('2026-01-02') } as const;
    const reading = { ...aReading({ letter, items: [] }), changes: [CHANGE] };
    const { letterId } = await aLetter(dataSource, agency.agencyId, [], { reading });
    const register = new AmendmentRegister(dataSource);
    const [change] = await register.list(letterId, localDate('2026-01-05'));
    const nothing = { deliverableId: null, due: null, text: null, pace: null, replaces: [] };
    const act = { amendmentId: change!.id, itemId, ...nothing, at: MONDAY, actor: coordinator() };
    const applied = await register.apply(act);
    if (!applied.ok) throw new Error(applied.refusal.sentence);
    await recordAsWorkflow(dataSource, itemId, MONDAY, applied.command);
    await store.markSent((await story.handedOver(agency.ownerId)).id, answer(TUE));
    expect(story.rendered[0]?.rows).toMatchObject([
      {
        key: `${itemId}/-/1/amended-1`,
        reason: expect.stringMatching(/^Ny ordlyd etter supplerende .* Tidligere ordlyd: «Lever en plan\.»$/),
      },
      {
        key: `${itemId}/-/1/assigned`,
        item: {
          text: 'Lever to planer.',
          page: 9,
          rewordedBy: expect.stringMatching(/^Supplerende tildelingsbrev nr\. 2/),
        },
      },
    ]);
  });

  it('is told once, also of what is closed by it, for a month; the preview knows it too', async () => {
    const { dataSource, agency, store } = story;
    const [dated] = aReadItem().deliverables;
    const twice = aReadItem({ deliverables: [dated!, { ...dated!, due: localDate('2026-12-31') }] });
    const monthly = aReadItem({ deliverables: [{ ...dated!, type: 'recurring', rule: 'every-month', due: null }] });
    const ids = [];
    for (const read of [twice, twice, monthly, aReadItem()])
      ids.push((await aConfirmedItem(dataSource, agency, { read })).itemId);
    const [cancelled = '', superseded = '', ended = '', inner = ''] = ids;
    // Told of the assignments first, by another day's mail.
    await dataSource.query(`UPDATE plan_step SET mail_id = (SELECT id FROM mail LIMIT 1) WHERE step = 'assigned'`);
    await give(cancelled, { kind: 'cancel', deliverableId: null, reason: 'Utgår', reference: 'Brev 9' });
    await give(superseded, { kind: 'supersede', reason: 'Nytt oppdrag', reference: 'Brev 2027' });
    await give(ended, { kind: 'end-series', from: localDate('2026-01-06'), reason: 'Uttrekk' });
    // As when nothing of it is left.
    await dataSource.query(`UPDATE item SET closed = true WHERE id = $1`, [ended]);
    await give(inner, { kind: 'set-inner', deliverableId: `${inner}.1`, workingDays: 5, due: null });
    expect(await store.personsToTell(localDate('2026-02-05'))).toContain(agency.ownerId);
    const source = await new PolicyRegister(dataSource).previewSource(agency.agencyId, instant('2026-01-06T10:00:00Z'));
    expect(source.items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    await store.markSent((await story.handedOver(agency.ownerId, WED)).id, answer(WED));
    const told = story.rendered[1]?.rows ?? [];
    const keys = [
      ...[`${cancelled}/${cancelled}.1/1/cancelled`, `${cancelled}/${cancelled}.2/1/cancelled`],
      ...[`${superseded}/${superseded}.1/1/superseded`, `${superseded}/${superseded}.2/1/superseded`],
      ...[`${ended}/-/1/ended-1`, `${inner}/${inner}.1/1/inner-date-1`],
    ];
    expect(told.map(({ key }) => key).sort()).toEqual([...keys].sort());
    const { lines } = composeDayMail(WED, { id: agency.ownerId, name: 'Eva', email: 'eva@etaten.example' }, told);
    expect(lines.map(({ section }) => section)).toEqual(['cancelled', 'superseded', 'amended', 'inner-date']);
    expect(await store.personsToTell(localDate('2026-01-08'))).not.toContain(agency.ownerId);
    // Planned anew, as when rules have changed: it does not come again.
    await recordAsWorkflow(dataSource, inner, instant('2026-01-08T09:00:00Z'), null);
    expect(await store.personsToTell(localDate('2026-01-09'))).not.toContain(agency.ownerId);
  });
});

import { instant, localDate, type Question } from '@tertial/domain';
import { AuditLog, contentHash, ItemRegister, LetterRegister } from '@tertial/persistence';
import { itemRowSchema, letterDetailSchema, letterRowSchema, reportDateSchema } from '@tertial/contracts';
import {
  aConfirmedItem,
  aLetter,
  anAgency,
  anImport,
  aReadDeliverable,
  aReading,
  aReadItem,
  createTestDatabase,
  giveCommand,
  MONDAY,
  type TestAgency,
  type TestDatabase,
} from '@tertial/testing';

const TODAY = localDate('2026-01-05');
const inReport = (report: 'T1' | 'T2' | 'T3', due: string | null = null) =>
  aReadDeliverable({
    raw: `rapporteres i ${report}`,
    type: 'report',
    in: [report],
    due: due ? localDate(due) : null,
    rule: 'report',
  });

describe('letters in the register', () => {
  let database: TestDatabase;
  let agency: TestAgency;
  let letters: LetterRegister;
  let items: ItemRegister;

  beforeAll(async () => {
    database = await createTestDatabase();
    letters = new LetterRegister(database.dataSource);
    items = new ItemRegister(database.dataSource);
  });
  beforeEach(async () => {
    agency = await anAgency(database.dataSource);
  });
  afterAll(() => database.drop());

  const viewer = () => ({ personId: agency.coordinatorId, agencyId: agency.agencyId, roles: ['coordinator'] as const });
  const coordinator = () => ({ personId: agency.coordinatorId, name: 'Kari', role: 'coordinator' as const });

  it('are imported once, however often and at once the same bytes come', async () => {
    const letter = anImport(agency.agencyId);
    const answers = await Promise.all([1, 2, 3].map(() => letters.importLetter(letter)));
    expect(answers.filter((answer) => !answer.duplicate)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.letterId)).size).toBe(1);
    expect(await letters.findByHash(contentHash(letter.file.bytes))).toBe(answers[0]?.letterId);
    expect((await items.listItems({}, viewer(), TODAY)).total).toBe(1);
    expect(await letters.findByHash(contentHash(Buffer.from('another')))).toBeNull();
  });

  it('say of an item what goal it serves, its footnotes and the columns of research', async () => {
    const beside = {
      goal: 'Flere i arbeid',
      notes: ['Jf. Prop. 1 S.'],
      research: { type: 'Evaluering', comments: 'Startes i 2026.' },
    };
    const read = [aReadItem({ id: 'r1', kind: 'research-assignment', ...beside }), aReadItem({ id: 'q1' })];
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, read);
    const { rows } = await items.listItems({}, viewer(), TODAY);
    const rowOf = (itemId: string | undefined) => itemRowSchema.parse(rows.find(({ id }) => id === itemId));
    expect(rowOf(itemIds[0])).toMatchObject(beside);
    expect(rowOf(itemIds[1])).toMatchObject({ goal: null, notes: [], research: null });
  });

  it('leave as rows and details of the contract', async () => {
    const question: Question = { about: 'date', raw: 'våren', span: [5, 10], item: 'q1' };
    const read = aReadItem({ id: 'q1', contacts: [{ name: 'Ola', email: 'OLA@dep.example', side: 'ministry' }] });
    const { letterId, itemIds } = await aLetter(database.dataSource, agency.agencyId, [read], {
      reading: aReading({ items: [read], questions: [question] }),
      text: `${'x'.repeat(5)}våren og resten av brevet.`,
    });
    expect(letterRowSchema.array().parse(await letters.listLetters([agency.agencyId]))).toMatchObject([
      {
        id: letterId,
        title: 'Tildelingsbrev 2026',
        counts: { proposed: 1, confirmed: 0, rejected: 0, openQuestions: 1 },
      },
    ]);
    const detail = await letters.letterDetail(letterId);
    expect(letterDetailSchema.parse(detail)).toMatchObject({
      questions: [{ raw: 'våren', context: 'xxxxxvåren og resten av brevet.', itemId: itemIds[0], resolvedAt: null }],
      contacts: [{ name: 'Ola', email: 'OLA@dep.example', side: 'ministry', known: false, itemId: itemIds[0] }],
    });
    const [asked] = detail?.questions ?? [];
    const answer = {
      questionId: asked?.id ?? '',
      resolution: 'Settes til 1. mai',
      at: MONDAY,
      by: agency.coordinatorId,
    };
    expect(await letters.resolveQuestion(answer)).toEqual({ ok: true, letterId });
    expect((await letters.letterDetail(letterId))?.counts.openQuestions).toBe(0);
    const unknown = { ...answer, questionId: letterId };
    expect(await letters.resolveQuestion(unknown)).toMatchObject({ refusal: { code: 'unknown-question' } });
  });

  it('give back text and file as they were, whatever is in them', async () => {
    const bytes = Buffer.from([0, 255, 1, 128]);
    const text = 'før\0etter \ud83d slutt';
    const { letterId } = await letters.importLetter(
      anImport(agency.agencyId, {
        file: { name: 'støy.pdf', mediaType: 'application/pdf', bytes },
        text,
        reading: aReading({ items: [aReadItem({ text })] }),
      }),
    );
    expect(await letters.letterFile(letterId)).toEqual({ name: 'støy.pdf', mediaType: 'application/pdf', bytes });
    expect(await letters.letterText(letterId)).toBe('før etter \uFFFD slutt');
    expect((await items.listItems({}, viewer(), TODAY)).rows[0]?.text).toBe('før etter \uFFFD slutt');
  });

  it('keep two items that the reader could not tell apart', async () => {
    const { letterId } = await aLetter(database.dataSource, agency.agencyId, [
      aReadItem({ id: 'same' }),
      aReadItem({ id: 'same' }),
    ]);
    expect([...(await letters.readingIds(letterId)).keys()]).toEqual(['same', 'same-2']);
  });

  it('leave nothing behind when an import fails in the middle', async () => {
    const broken = aReadItem({ kind: 'assignment', text: null as unknown as string });
    const letter = anImport(agency.agencyId, { reading: aReading({ items: [broken] }) });
    await expect(letters.importLetter(letter)).rejects.toThrow();
    expect(await letters.listLetters([agency.agencyId])).toEqual([]);
    expect((await items.listItems({}, viewer(), TODAY)).total).toBe(0);
  });

  it('bring deliverables for what is delivered, and none for what is a measure or a meeting', async () => {
    const kinds = ['assignment', 'steering-parameter', 'key-information', 'meeting', 'main-report'] as const;
    await aLetter(
      database.dataSource,
      agency.agencyId,
      kinds.map((kind) => aReadItem({ kind })),
    );
    const { rows } = await items.listItems({}, viewer(), TODAY);
    expect(rows.map((row) => [row.kind, row.deliverables.length])).toEqual([
      ['assignment', 1],
      ['steering-parameter', 0],
      ['key-information', 0],
      ['meeting', 0],
      ['main-report', 1],
    ]);
  });

  it('give their own report dates to what follows them, with where they stand', async () => {
    await aLetter(database.dataSource, agency.agencyId, [
      aReadItem({
        deliverables: [
          aReadDeliverable({
            raw: '',
            type: 'report',
            in: ['T3'],
            due: localDate('2027-03-15'),
            rule: 'letter-default',
          }),
        ],
      }),
      aReadItem({ deliverables: [inReport('T1')] }),
      aReadItem({ kind: 'main-report', page: 12, deliverables: [inReport('T3', '2027-03-15')] }),
      aReadItem({ kind: 'main-report', deliverables: [inReport('T1')] }),
    ]);
    const { rows } = await items.listItems({}, viewer(), TODAY);
    expect(rows.map((row) => [row.deliverables[0]?.due, row.deliverables[0]?.unsettled])).toEqual([
      ['2027-03-15', null],
      [null, 'anchor'],
      ['2027-03-15', null],
      [null, 'anchor'],
    ]);
    expect(rows[0]?.deliverables[0]?.why).toContain(
      'årsrapporten, som har frist 15. mars 2027 (kilde: Tildelingsbrev 2026, side 12)',
    );
    expect(reportDateSchema.array().parse(await letters.reportDates(agency.agencyId, 2026))).toEqual([
      { report: 'T1', year: 2026, due: null, source: null, dependents: 2 },
      { report: 'T2', year: 2026, due: null, source: null, dependents: 0 },
      { report: 'T3', year: 2026, due: '2027-03-15', source: 'Tildelingsbrev 2026, side 12', dependents: 2 },
    ]);
  });

  it('derive every dependent when a report’s date is entered: proposed ones at once, confirmed ones by a command', async () => {
    const { itemIds } = await aLetter(database.dataSource, agency.agencyId, [
      aReadItem({ deliverables: [inReport('T1')] }),
    ]);
    const { itemId } = await aConfirmedItem(database.dataSource, agency, {
      read: aReadItem({ deliverables: [inReport('T1')] }),
    });
    const other = await anAgency(database.dataSource);
    await aLetter(database.dataSource, other.agencyId, [aReadItem({ deliverables: [inReport('T1')] })]);
    const enter = (due: string, source: string) =>
      letters.setReportDate({
        agencyId: agency.agencyId,
        year: 2026,
        report: 'T1',
        due: localDate(due),
        source,
        at: MONDAY,
        actor: coordinator(),
      });

    const change = await enter('2026-06-04', 'Styringskalender 2026');
    const moved = [{ itemId, deliverableId: `${itemId}.1`, ownerId: agency.ownerId }];
    expect(change).toEqual({ proposed: 1, kept: [], moved });
    const proposed = await items.itemDetail(itemIds[0] ?? '', viewer(), TODAY);
    expect(proposed?.deliverables[0]).toMatchObject({ due: '2026-06-04', originalDue: '2026-06-04', unsettled: null });
    expect(proposed?.deliverables[0]?.why).toContain('(kilde: Styringskalender 2026)');

    const confirmed = await items.itemDetail(itemId, viewer(), TODAY);
    expect(confirmed?.deliverables[0]).toMatchObject({ due: '2026-06-04', deadlineVersion: 2 });

    expect(await enter('2026-06-11', 'E-post 6. januar')).toMatchObject({ proposed: 1, kept: [], moved });
    const due = localDate('2026-07-01');
    const extension = {
      kind: 'extend',
      deliverableId: `${itemId}.1`,
      due,
      reason: 'Avtalt',
      reference: 'Brev 7',
    } as const;
    await giveCommand(database.dataSource, itemId, coordinator(), extension, instant('2026-01-07T09:00:00Z'));
    const last = await enter('2026-06-18', 'E-post 8. januar');
    expect(last).toEqual({
      moved: [],
      kept: [{ itemId, deliverableId: `${itemId}.1`, because: 'extended' }],
      proposed: 1,
    });
    expect((await letters.reportDates(agency.agencyId, 2026))[0]).toMatchObject({ due: '2026-06-18', dependents: 2 });
    expect((await letters.reportDates(other.agencyId, 2026))[0]).toMatchObject({ due: null, dependents: 1 });
  });

  it('keep an upload that was refused, for a look', async () => {
    const refusal = { code: 'encrypted', sentence: 'Filen er kryptert.' };
    const id = await letters.keepRefusedUpload({
      fileName: 'x.pdf',
      bytes: Buffer.from('%PDF'),
      refusal,
      at: MONDAY,
      by: agency.coordinatorId,
    });
    expect(await new AuditLog(database.dataSource).of(`upload/${id}`)).toMatchObject([
      { action: 'upload.refused', at: MONDAY, actor: agency.coordinatorId, detail: { code: 'encrypted', size: 4 } },
    ]);
  });
});

import { localDate, type RegisterDeliverable } from '@tertial/domain';
import { writtenDeliverables } from './deliverable-input';

const fromLetter: RegisterDeliverable = {
  ordinal: 1,
  label: 'Leveranse',
  raw: 'innen 15. mai 2026',
  rule: 'fixed-date',
  ruleVersion: '3',
  report: null,
  due: localDate('2026-05-15'),
  unsettled: null,
  why: 'Brevet sier «innen 15. mai 2026». Det gir fristen 15. mai 2026.',
  informational: false,
};
const reports = { T1: { due: localDate('2026-06-04'), source: 'Styringskalender 2026' } };

describe('deliverables as a coordinator wrote them', () => {
  it('keep the letter’s rule when only another one is added before them', () => {
    const { label, due, report, raw } = fromLetter;
    const added = { label: 'Utkast', due: localDate('2026-04-01'), report: null, raw: '' };
    expect(writtenDeliverables([added, { label, due, report, raw }], {}, [fromLetter])).toMatchObject([
      { ordinal: 1, label: 'Utkast', rule: 'by-hand', due: '2026-04-01' },
      { ...fromLetter, ordinal: 2 },
    ]);
  });

  it.each([
    ['the year of its report', { report: 'T1', reportYear: 2025, due: null, unsettled: 'anchor' } as const],
    ['the days on which it recurs', { due: localDate('2026-06-30'), days: [{ month: 6, day: 30 }] } as const],
    ['its date and rule', {}],
  ])('keep %s when they get another label', (_what, given) => {
    const kept = { ...fromLetter, ...given };
    const { due, report, raw } = kept;
    expect(writtenDeliverables([{ label: 'Innspill', due, report, raw }], reports, [kept])).toMatchObject([
      { ...kept, label: 'Innspill' },
    ]);
  });

  it('are each the one of their label, whatever the order', () => {
    const other = { ...fromLetter, ordinal: 2, label: 'Rapport', rule: 'month-end' };
    const named = (label: string) => ({ label, due: other.due, report: other.report, raw: other.raw });
    const written = writtenDeliverables([named('Utkast'), named('Leveranse')], {}, [fromLetter, other]);
    expect(written.map(({ label, rule }) => [label, rule])).toEqual([
      ['Utkast', 'month-end'],
      ['Leveranse', 'fixed-date'],
    ]);
  });

  it('lose the letter’s rule when their date is changed', () => {
    const [changed] = writtenDeliverables([{ ...fromLetter, due: localDate('2026-05-20') }], {}, [fromLetter]);
    expect(changed).toMatchObject({ rule: 'by-hand', due: '2026-05-20', unsettled: null });
  });

  it('follow a report’s date when it is known, and wait for it when it is not', () => {
    const input = { label: 'Tall', due: null, raw: '' };
    expect(
      writtenDeliverables(
        [
          { ...input, report: 'T1' },
          { ...input, report: 'T2' },
        ],
        reports,
        [],
      ),
    ).toMatchObject([
      {
        report: 'T1',
        due: '2026-06-04',
        unsettled: null,
        why: expect.stringContaining('kilde: Styringskalender 2026'),
      },
      { report: 'T2', due: null, unsettled: 'anchor' },
    ]);
  });

  it('are not both taken for the same one when two are alike', () => {
    const twice = writtenDeliverables([fromLetter, fromLetter], {}, [fromLetter]);
    expect(twice.map((it) => it.rule)).toEqual(['fixed-date', 'by-hand']);
  });
});

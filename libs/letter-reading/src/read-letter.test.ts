import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reading } from '@tertial/domain';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { readLetter } from './read-letter';
import { passageOf } from './text/passage';

const sample = readFileSync(resolve(__dirname, '../../../config/letters/sample-2026.txt'), 'utf8');
const schema = JSON.parse(readFileSync(resolve(__dirname, '../read.schema.json'), 'utf8')) as object;

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const isReading = ajv.compile(schema);

/** Every promise that a reading makes about its spans. */
function expectSoundSpans(letter: string, reading: Reading): void {
  for (const item of reading.items) {
    const spans = item.spans ?? [item.span];
    expect(passageOf(letter, spans).text).toBe(item.text);
    expect(item.span).toEqual([spans[0]?.[0], spans[spans.length - 1]?.[1]]);
    for (const { span, raw } of item.deliverables)
      if (span) expect(passageOf(letter, [span]).text).toContain(raw.split(' ')[0]);
  }
  const all = [...reading.items, ...reading.notDeadlines, ...reading.questions].map(({ span }) => span);
  for (const [from, to] of all) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(from).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(letter.length);
  }
}

/** Kind, first words and deadlines of each item. */
function told(reading: Reading): string[] {
  return reading.items.map(({ kind, text, deliverables }) => {
    const deadlines = deliverables.map(({ type, due, every, in: reports, rule }) =>
      [rule === 'letter-default' ? 'default' : type, due ?? every ?? reports?.join('+') ?? '-'].join(' '),
    );
    return `${kind} | ${text.split(' ').slice(0, 5).join(' ')} | ${deadlines.join(', ')}`;
  });
}

describe('the sample letter', () => {
  const reading = readLetter(sample);

  test('is read whole: nothing missed, nothing invented', () => {
    expect(told(reading)).toMatchInlineSnapshot(`
      [
        "assignment | Direktoratet skal oversende departementet en | date 2026-01-30",
        "assignment | Direktoratet skal utarbeide et forslag | date 2026-04-01, date 2026-09-30",
        "assignment | Direktoratet skal sammen med Varslingsetaten | date 2026-05-15, date 2026-12-31",
        "assignment | Regjeringen har satt ned et | other 2026-11-01, default 2027-03-15",
        "assignment | Direktoratet skal i samarbeid med | vague -",
        "assignment | Direktoratet skal rapportere tertialvis på | recurring tertial",
        "assignment | Direktoratet skal gjennomgå tilskuddsordningen for | date 2026-02-28",
        "assignment | Direktoratet skal utrede hvordan farvannsskilt | date 2026-06-30",
        "assignment | Direktoratet skal følge opp rapporten | default 2027-03-15",
        "assignment | Direktoratet skal i løpet av | date 2026-06-30",
        "assignment | Direktoratet skal legge en plan | event -",
        "assignment | Direktoratet skal så snart som | vague -",
        "assignment | Direktoratet skal videreføre arbeidet med | default 2027-03-15",
        "assignment | Direktoratet skal redegjøre for bruken | report 2027-03-15",
        "assignment | Direktoratet skal gjøre en ny | date 2026-09-15",
        "joint-report | Etatene skal innen 15. mars | date 2027-03-15",
        "main-report | 1. tertial og 2. tertial | report T1",
        "main-report | 2. tertial Rapporteringen skal inneholde | report T2",
        "main-report | Rapporteringen skal være i henhold | date 2027-03-15",
        "main-report | publiseres på virksomhetens nettsider senest | date 2027-05-01",
      ]
    `);
  });

  test('says who writes to whom', () => {
    expect(reading.letter).toEqual({
      year: 2026,
      type: 'allocation',
      ministry: 'Kyst- og fjelldepartementet',
      agency: 'Direktoratet for fjellvett og kystberedskap',
      date: '2025-12-18',
      reference: '25/1041-7',
      amends: null,
    });
  });

  test('knows chapter, heading and page of each item, and the pieces of one that goes over a page', () => {
    const standard = reading.items.find(({ text }) => text.includes('merking av vinterløyper'));
    expect(standard).toMatchObject({ chapter: '3.1', heading: 'Oppdrag', page: 2 });
    expectSoundSpans(sample, reading);
  });

  test('asks for the dates of the tertial reports, which the letter does not give', () => {
    const reports = reading.items.filter(({ kind }) => kind === 'main-report').map(({ id }) => id);
    expect(reading.questions.filter(({ about }) => about === 'anchor').map(({ raw, item }) => [raw, item])).toEqual([
      ['1. tertial', reports[0]],
      ['2. tertial', reports[1]],
    ]);
  });

  test('suggests the persons that the letter names', () => {
    expect(reading.items.flatMap(({ contacts }) => contacts.map(({ email, side }) => `${email} ${side}`))).toEqual([
      'ronja.skardal@kfd.example ministry',
      'eskil.naustvik@dfk.example agency',
    ]);
  });

  test('has the published form', () => {
    expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true);
  });

  test('gives the same items, spans aside, for other line ends and for form feeds between pages', () => {
    const plain = ({ items }: Reading): string =>
      JSON.stringify(items, (key, value: unknown) => (/^(?:spans?|page)$/.test(key) ? undefined : value));
    expect(plain(readLetter(sample.replaceAll('\n', '\r\n')))).toEqual(plain(reading));
    const withFeeds = sample.replace(/\n (?=\S)/g, '\n\f');
    expect(plain(readLetter(withFeeds))).toEqual(plain(reading));
  });
});

describe('a letter without a default rule', () => {
  test('leaves assignments without words of time undated', () => {
    const letter =
      '1. MÅL\n\nOppdrag\n• Direktoratet skal rydde.\n• To.\n• Tre.\n\n2. RAPPORTERING\n\nÅrsrapporten for 2026 skal foreligge senest 15. mars 2027.\n';
    const reading = readLetter(letter, { year: 2026 });
    expect(told(reading)[0]).toBe('assignment | Direktoratet skal rydde. | ');
  });

  test('takes the default date from its own reporting chapter, whatever the day', () => {
    const letter =
      '1. MÅL\n\nOppdrag\n• Direktoratet skal rydde.\n• To.\n• Tre.\n\n2. RAPPORTERING\n\nÅrsrapporten for 2026 skal foreligge senest 1. april 2027. Direktoratet skal, hvis ikke annet er angitt, rapportere i årsrapporten på status for oppdragene.\n';
    expect(told(readLetter(letter, { year: 2026 }))[0]).toBe(
      'assignment | Direktoratet skal rydde. | default 2027-04-01',
    );
  });
});

describe('words of a letter', () => {
  test('in a paragraph under the heading are an assignment, an introduction is none', () => {
    const letter =
      '1. MÅL\n\nOppdrag\nDirektoratet skal utrede saken innen 1. juni 2026.\n\n1.1 Annet\n\nOppdrag\nDirektoratet skal:\n• rydde\n• merke\n• måle\n';
    expect(told(readLetter(letter, { year: 2026 }))).toEqual([
      'assignment | Direktoratet skal utrede saken innen | date 2026-06-01',
      'assignment | rydde | ',
      'assignment | merke | ',
      'assignment | måle | ',
    ]);
  });

  test('under the same headings in the reporting chapter are none', () => {
    const letter = '1. STYRINGSDIALOG OG RAPPORTERING\n\nOppdrag\nDirektoratet skal rapportere på status.\n';
    expect(readLetter(letter).items).toEqual([]);
  });

  test('that nobody classifies are asked about: bullets elsewhere and dates in running text', () => {
    const letter =
      '1. MÅL\n\nDirektoratet skal innen 1. mars 2026 sende en oversikt.\n\nNøkkelinformasjon\n• Status for rydding\n• To\n• Tre\n';
    expect(readLetter(letter, { year: 2026 }).questions.map(({ about, raw }) => `${about}: ${raw}`)).toEqual([
      'date: innen 1. mars 2026',
      'bullet: Status for rydding',
      'bullet: To',
      'bullet: Tre',
    ]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'Oppdrag',
    'Rapportering:',
    '3.1 Mål',
    '5. RAPPORTERING',
    '• ',
    'o ',
    '- ',
    '1. tertial',
    'Side 4',
    '\f',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '\u00AD',
    '1 Note',
    'ord1',
    'Direktoratet skal',
    'innen 1. mars 2026',
    '31.02.2026',
    'årsrapporten',
    'foreligge senest 15. mars 2027',
    'felles rapport',
    'publiseres på nettsider',
    'så snart',
    'Vedlegg 2',
    'a@b.example',
    '\u{1F600}',
    '\uD800',
    'İ',
  );
  const letters = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );

  test('is read without a fault, with spans that hold', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const reading = readLetter(letter);
        expectSoundSpans(letter, reading);
        expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same reading twice', () => {
    fc.assert(
      fc.property(letters, (letter) => expect(readLetter(letter)).toEqual(readLetter(letter))),
      { numRuns: 50 },
    );
  });
});

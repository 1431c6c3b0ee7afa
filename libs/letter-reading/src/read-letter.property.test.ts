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
  const changes = reading.changes ?? [];
  const found = [...reading.items, ...reading.notDeadlines, ...reading.questions, ...changes];
  const all = [...found, ...changes.map(({ concerns }) => concerns)].map(({ span }) => span);
  for (const [from, to] of all) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(from).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(letter.length);
  }
}

test('the sample letter keeps every promise, and has the published form', () => {
  const reading = readLetter(sample);
  expectSoundSpans(sample, reading);
  expect(isReading(JSON.parse(JSON.stringify(reading)))).toBe(true);
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
    'Supplerende tildelingsbrev nr. 2',
    'gir i oppdrag å',
    'Fristen for planen utsettes til',
    'Oppdraget utgår.',
    'får følgende ordlyd:',
    '| Oppdrag | Ny frist |\n',
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

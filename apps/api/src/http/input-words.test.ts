import { newItemSchema } from '@tertial/contracts';
import { z } from 'zod';
import { inputSentence } from './input-words';

const before = z.config();
beforeAll(() => void z.config({ ...z.locales.no(), customError: inputSentence }));
afterAll(() => void z.config({ ...before, customError: undefined }));

const ITEM = { text: 'Lag en plan.', deliverables: [{ due: null }] };

test.each<[string, object, string]>([
  ['a text that is too long', { text: 'x'.repeat(20_001) }, 'Teksten kan ha høyst 20 000 tegn.'],
  ['what is missing', { text: undefined }, 'Teksten mangler.'],
  ['another form', { text: 42 }, 'Teksten har feil form.'],
  [
    'a field within a list',
    { deliverables: [{ due: null, raw: 'x'.repeat(1001) }] },
    'Kilden til fristen kan ha høyst 1 000 tegn.',
  ],
  ['too many', { deliverables: Array(51).fill({ due: null }) }, 'Listen over leveranser kan ha høyst 50 ledd.'],
  ['what the pages send themselves', { kind: 'oppgave' }, 'Et felt har en verdi som ikke finnes.'],
  ['a sentence of the field’s own', { text: 'x' }, 'Skriv hva oppdraget er.'],
])('%s is told in Norwegian, in the words of the pages', (_what, change, sentence) => {
  const read = newItemSchema.safeParse({ ...ITEM, ...change });
  expect(read.error?.issues.map(({ message }) => message.replace(/\s/g, ' '))).toEqual([sentence]);
});

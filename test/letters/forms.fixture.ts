import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Label, LabelledLetter } from './labels.fixture';

/** A made-up letter in one of the forms that ministries write in, and its items. */
export interface FormLetter {
  readonly name: string;
  readonly text: string;
  readonly labels: LabelledLetter;
}

/** The labels of a form say what an item is and when it is due; where it stands is not at issue. */
type ShortLabel = Pick<Label, 'n' | 'kind' | 'starts' | 'date' | 'optional'> & {
  readonly deliverables: readonly Omit<Label['deliverables'][number], 'raw'>[];
};

const FORMS = resolve(__dirname, 'forms');
const unsaid = { chapter: null, heading: null, ends: '', parties: [], lead: null };

/** All letters of the folder of forms: NAME.txt with NAME.json beside it. */
export function formLetters(): FormLetter[] {
  const names = readdirSync(FORMS).flatMap((file) => /^(.+)\.txt$/u.exec(file)?.[1] ?? []);
  return names.map((name) => {
    const read = (kind: string): string => readFileSync(resolve(FORMS, `${name}.${kind}`), 'utf8');
    const { items } = JSON.parse(read('json')) as { items: ShortLabel[] };
    const whole = items.map((item): Label => ({
      ...unsaid,
      ...item,
      deliverables: item.deliverables.map((deliverable) => ({ raw: '', ...deliverable })),
    }));
    return { name, text: read('txt'), labels: { letter: name, items: whole } };
  });
}

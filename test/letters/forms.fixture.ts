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
  return names.map((name) => ({
    name,
    text: readFileSync(resolve(FORMS, `${name}.txt`), 'utf8'),
    labels: formLabels(name),
  }));
}

/** The items of one letter of the folder. */
export function formLabels(name: string): LabelledLetter {
  const { items } = JSON.parse(readFileSync(resolve(FORMS, `${name}.json`), 'utf8')) as { items: ShortLabel[] };
  const whole = items.map((item): Label => ({
    ...unsaid,
    ...item,
    deliverables: item.deliverables.map((deliverable) => ({ raw: '', ...deliverable })),
  }));
  return { letter: name, items: whole };
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { damaged } from '../damage.fixture';
import { fold } from '../text/passage';
import { findTimeExpressions } from './expressions';
import { isMet } from '../text/word-needs';
import { metIn } from './known-word';
import { mendedWords } from './mended';
import { timeRules } from './rules';
import { sentencesOf } from './sentences';

const ROOT = join(__dirname, '../../../..');
const letters = ['config/letters', 'test/letters/forms'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => fold(readFileSync(join(ROOT, folder, name), 'utf8'))),
);
const texts = letters
  .flatMap((letter) => [letter, damaged(letter, 7, 'misread', 25).text])
  .flatMap((letter) => sentencesOf(letter).map(({ from, to }) => mendedWords(letter.slice(from, to))));

test.each([...new Set(timeRules.map(({ name }) => name))])(
  'no words of the rule %s are passed over for what it needs',
  (name) => {
    const rules = timeRules.filter((rule) => rule.name === name);
    const passedOver = rules.flatMap(({ pattern, needs }) =>
      texts.filter((text) => new RegExp(pattern, 'u').test(text) && !isMet(needs, metIn(text).forRules)),
    );
    expect(passedOver).toEqual([]);
  },
);

test.each([
  ['Frist avtales nærmere.', 'event'],
  ['Kvar månad skal tala liggje føre.', 'every-month'],
  ['Anslagene skal brukes inn mot statsbudsjettet.', 'vague-time'],
])('words of time are found also where no others stand by them: %s', (text, rule) => {
  expect(findTimeExpressions(text, 2026).map((found) => found.rule.name)).toEqual([rule]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasRuleWords } from '@tertial/domain';
import { timeRules } from './rules';

const SOURCES = join(__dirname, '..');

/** Names of rules that readers of single places give by themselves. */
function namedInSources(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name));
  return sources.flatMap((name) =>
    [...readFileSync(join(SOURCES, name), 'utf8').matchAll(/\brule: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
}

test('no rule gives a date that nobody could explain: each has its words in the domain', () => {
  const names = new Set([...timeRules.map(({ name }) => name), ...namedInSources()]);
  expect([...names]).toEqual(expect.arrayContaining(['fixed-date', 'date-cell', 'report-cell', 'calendar-date']));
  expect([...names].filter((name) => !hasRuleWords(name))).toEqual([]);
});

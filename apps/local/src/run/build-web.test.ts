import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOfSources } from './build-web';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function hashOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'tertial-hash-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return hashOfSources(root, ['web', 'lock.json', 'missing']);
}

const sources = { 'web/index.html': '<p>', 'web/src/main.tsx': 'a', 'lock.json': '{}' };

test('the page is not built again for the same sources in another place, nor for what is no source', () => {
  const same = { ...sources, 'web/dist/index.html': 'built', 'web/node_modules/x/index.js': 'x', 'other/a.ts': 'a' };
  expect(hashOf(same)).toBe(hashOf(sources));
});

test.each([
  ['a changed file', { 'web/src/main.tsx': 'b' }],
  ['a new file', { 'web/src/new.ts': '' }],
  ['changed packages', { 'lock.json': '{ }' }],
])('%s has it built again', (_, change) => {
  expect(hashOf({ ...sources, ...change })).not.toBe(hashOf(sources));
});

test('the same words under another name have it built again', () => {
  expect(hashOf({ 'web/a.ts': 'x', 'web/b.ts': '' })).not.toBe(hashOf({ 'web/a.ts': '', 'web/b.ts': 'x' }));
});

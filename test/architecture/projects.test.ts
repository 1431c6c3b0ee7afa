import { builtinModules } from 'node:module';
import { dirname } from 'node:path';
import { files, projects, read } from './repository';

const knownLayers = new Set(read('eslint.config.mjs').match(/layer:[a-z]+/g));

describe('every project says which layer it is, or the rule on layers would not see it', () => {
  test('projects were found at all', () => {
    expect(projects.length).toBeGreaterThan(10);
  });

  test.each(projects)('%s', (file) => {
    const { nx } = JSON.parse(read(file)) as { nx?: { tags?: string[] } };
    const layers = (nx?.tags ?? []).filter((tag) => tag.startsWith('layer:'));
    expect(layers).toHaveLength(1);
    expect(knownLayers).toContain(layers[0]);
  });

  test('no folder of a layer lies outside every project', () => {
    const folders = projects.map((file) => `${dirname(file)}/`);
    const sources = files.filter((file) => /^(apps|libs|workflows|activities|test)\//.test(file));
    expect(sources.filter((file) => !folders.some((folder) => file.startsWith(folder)))).toEqual([]);
  });
});

describe('pure code has no Node', () => {
  const imported = /(?:from|import|require\()\s*['"]([^'"]+)['"]/g;
  const builtins = new Set(builtinModules);
  const nodeImports = (source: string) =>
    [...source.matchAll(imported)]
      .map((found) => found[1] ?? '')
      .filter((name) => name.startsWith('node:') || builtins.has(name) || builtins.has(name.split('/')[0] ?? ''));

  test.each([
    [`import { readFile } from 'node:fs/promises';`, ['node:fs/promises']],
    [`import 'crypto';`, ['crypto']],
    [`export { x } from "fs/promises";`, ['fs/promises']],
    [`const os = require('os');`, ['os']],
    [`import { DateTime } from 'luxon';\nimport './path';`, []],
  ])('the search sees what it should: %s', (source, expected) => {
    expect(nodeImports(source)).toEqual(expected);
  });

  const pure = files.filter(
    (file) => /^(libs\/(domain|contracts)|workflows)\/src\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'),
  );

  test('files were found at all', () => {
    expect(pure.length).toBeGreaterThan(2);
  });

  test('no file of domain, contracts and workflows imports one of its modules', () => {
    expect(pure.flatMap((file) => nodeImports(read(file)).map((name) => `${file} imports ${name}`))).toEqual([]);
  });
});

test('the top folder holds layers and what tools look for there, nothing else', () => {
  const allowed = [
    ...['apps', 'workflows', 'activities', 'libs', 'config', 'test', 'docs'],
    ...['README.md', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'],
    ...['package.json', 'package-lock.json', 'nx.json', 'tsconfig.json', 'tsconfig.base.json', 'eslint.config.mjs'],
    ...[
      '.ci',
      '.github',
      '.editorconfig',
      '.gitattributes',
      '.gitignore',
      '.npmrc',
      '.nvmrc',
      '.prettierignore',
      '.prettierrc.json',
    ],
  ];
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
  expect([...top].filter((name) => !allowed.includes(name))).toEqual([]);
});

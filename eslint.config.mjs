import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may import whom: see docs/adr/0002-layers.md. */
const layers = {
  'layer:domain': [],
  'layer:contracts': ['layer:domain'],
  'layer:reading': ['layer:domain', 'layer:contracts'],
  'layer:infrastructure': ['layer:domain', 'layer:contracts', 'layer:infrastructure'],
  'layer:workflows': ['layer:domain', 'layer:contracts'],
  'layer:activities': ['layer:domain', 'layer:contracts', 'layer:reading', 'layer:infrastructure'],
  'layer:web': ['layer:domain', 'layer:contracts'],
  'layer:testing': ['layer:domain', 'layer:contracts', 'layer:reading', 'layer:infrastructure'],
};
const everythingButApps = [...Object.keys(layers).filter((layer) => layer !== 'layer:web')];
layers['layer:app'] = everythingButApps;
layers['layer:test'] = [...everythingButApps, 'layer:app'];

const nodeBuiltins = [
  'fs',
  'path',
  'crypto',
  'os',
  'child_process',
  'http',
  'https',
  'net',
  'stream',
  'url',
  'util',
  'events',
  'buffer',
  'process',
];

export default tseslint.config(
  { ignores: ['**/dist', '**/node_modules', '.tertial', '.nx', 'coverage'] },
  ...tseslint.configs.recommended,
  prettier,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          depConstraints: Object.entries(layers).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags,
          })),
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['libs/domain/**/*.ts', 'libs/contracts/**/*.ts', 'workflows/**/*.ts'],
    // A workflow's own time is no clock: it is that of its history. One file reads it.
    ignores: ['**/*.test.ts', 'workflows/src/time/workflow-now.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: nodeBuiltins, patterns: [{ group: ['node:*'], message: 'Pure code has no Node built-ins.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock here: today and now are parameters.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'No clock here: today and now are parameters.',
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    ignores: ['apps/web/src/api/use-act.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@tanstack/react-query',
          importNames: ['useMutation'],
          message: 'Use useAct: it tells afterwards also where the page has been drawn anew.',
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.tsx'],
    ignores: ['apps/web/src/parts/form.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXOpeningElement[name.name='form']",
          message:
            'Use Form: it sends nothing while a field holds what it cannot read, a day that does not exist for one.',
        },
      ],
    },
  },
  { files: ['apps/**', 'test/**', 'libs/local-services/**', '**/*.test.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);

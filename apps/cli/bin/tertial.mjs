#!/usr/bin/env node
// Runs the command line straight from its TypeScript, from any working directory.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

process.env.SWC_NODE_PROJECT ??= fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));
const require = createRequire(import.meta.url);
require('@swc-node/register');
await require('../src/main.ts').main(process.argv);

require('./run.cjs').run('apps/simulation/src/main.ts');

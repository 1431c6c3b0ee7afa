require('./run.cjs').run('apps/local/src/start.ts');

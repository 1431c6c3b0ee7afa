require('./run.cjs').run('apps/local/src/check-everything.ts');

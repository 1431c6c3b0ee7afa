import { mayPass } from './may-pass';

const fault = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ['PostgreSQL is not there yet', fault('ECONNREFUSED'), true],
  ['it is starting', fault('57P03'), true],
  ['it is being stopped', fault('57P01'), true],
  ['it has no connection left', fault('53300'), true],
  ['its name is not known yet', fault('ENOTFOUND'), true],
  ['neither of two addresses answers', new AggregateError([fault('ECONNREFUSED'), fault('ECONNREFUSED')]), true],
  ['the connection ended under the question', new Error('Connection terminated unexpectedly'), true],
  ['the password is wrong', fault('28P01'), false],
  ['there is no such database', fault('3D000'), false],
  ['something else is broken', new Error('boom'), false],
])('%s: waiting helps: %s', (_name, given, expected) => {
  expect(mayPass(given)).toBe(expected);
});

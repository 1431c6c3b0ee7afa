import { BadRequestException, ForbiddenException, NotFoundException } from '@nestjs/common';
import { invalidInput, megabytes, notFound, problem, refused, tooLarge } from './problem';
import { problemOf } from './problem.filter';

const request = { method: 'GET', path: '/api/nowhere' };

test('a problem is what RFC 9457 says, with a sentence and a code', () => {
  expect(notFound('Brevet').problem).toEqual({
    type: 'about:blank',
    title: 'Finnes ikke',
    status: 404,
    detail: 'Brevet finnes ikke. Det kan være fjernet, eller lenken kan være feil.',
    code: 'not-found',
  });
});

test('a refusal keeps its code and its sentence', () => {
  expect(
    refused({ code: 'item-closed', sentence: 'Oppdraget er avsluttet og kan ikke endres.' }).problem,
  ).toMatchObject({
    status: 409,
    code: 'item-closed',
    detail: 'Oppdraget er avsluttet og kan ikke endres.',
  });
});

test('what does not fit is told field by field, the first in the sentence', () => {
  const errors = [
    { field: 'deliverables.0.due', message: 'Skriv datoen som ÅÅÅÅ-MM-DD.' },
    { field: 'text', message: 'Skriv hva oppdraget er.' },
  ];
  expect(invalidInput(errors).problem).toMatchObject({
    status: 400,
    detail: 'Skriv datoen som ÅÅÅÅ-MM-DD.',
    errors,
  });
});

test('a limit is told in megabytes as people count them', () => {
  expect([megabytes(25_000_000), tooLarge(64_000_000).problem.detail]).toEqual([
    '25 MB',
    'Det du sendte er større enn grensen på 64 MB. Send noe mindre.',
  ]);
});

test.each([
  ['our own problem', problem(409, 'stale', 'Noen andre endret det.'), { status: 409, code: 'stale' }],
  ['an address that no controller has', new NotFoundException(), { status: 404, code: 'unknown-address' }],
  ['a request that another page made a browser send', new ForbiddenException(), { status: 403, code: 'cross-origin' }],
  [
    'a multipart body that breaks off',
    new BadRequestException('Unexpected end of form'),
    { status: 400, code: 'malformed' },
  ],
  [
    'a body that is no JSON',
    Object.assign(new SyntaxError('Unexpected token'), { statusCode: 400 }),
    { status: 400, code: 'malformed' },
  ],
  [
    'a body that is too large',
    Object.assign(new Error('large'), { statusCode: 413 }),
    { status: 413, code: 'too-large' },
  ],
])('%s is a problem of who asked', (_name, fault, expected) => {
  expect(problemOf(fault, request)).toMatchObject(expected);
});

test.each([
  ['a fault of the database', new Error('connection terminated, password=hunter2')],
  ['a server error of a library', Object.assign(new Error('broken'), { statusCode: 500 })],
  ['something that is no error', 'oops'],
])('%s is ours, and none of its words are for outside', (_name, fault) => {
  expect(problemOf(fault, request)).toBeUndefined();
});

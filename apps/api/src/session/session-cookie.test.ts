import { instant } from '@tertial/domain';
import type { Request, Response } from 'express';
import { SessionCookie } from './session-cookie';

const NINE = instant('2026-03-02T09:00:00Z');

function setCookie(secure: boolean): { value: string; options: Record<string, unknown> } {
  const set: { value: string; options: Record<string, unknown> } = { value: '', options: {} };
  const response = {
    cookie: (_name: string, value: string, options: object) => Object.assign(set, { value, options }),
  };
  new SessionCookie(secure).set(response as unknown as Response, 'kari', NINE);
  return set;
}

const asked = (value: unknown) => ({ signedCookies: { 'tertial-session': value } }) as unknown as Request;

test('no script reads it, no other site sends it, and it is signed', () => {
  expect(setCookie(true).options).toEqual({
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    secure: true,
    path: '/',
    maxAge: 43_200_000,
  });
  expect(setCookie(false).options).toMatchObject({ secure: false });
});

test.each([
  ['at once', '2026-03-02T09:00:00Z', 'kari'],
  ['after eleven hours', '2026-03-02T20:00:00Z', 'kari'],
  ['after twelve hours it has ended', '2026-03-02T21:00:00Z', null],
])('%s', (_name, now, expected) => {
  expect(new SessionCookie(false).personId(asked(setCookie(false).value), instant(now))).toBe(expected);
});

test.each([
  ['no cookie', undefined],
  ['a signature that is not ours (cookie-parser says false)', false],
  ['rubbish', 'rubbish'],
  ['nobody', '|2027-01-01T00:00:00.000Z'],
])('%s is no session', (_name, value) => {
  expect(new SessionCookie(false).personId(asked(value), NINE)).toBeNull();
});

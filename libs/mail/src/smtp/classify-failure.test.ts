import { classifyFailure, type SmtpFailure } from './classify-failure';

function failure(of: Partial<SmtpFailure>): SmtpFailure {
  const unknown = { code: undefined, command: undefined, response: undefined, responseCode: undefined };
  const responseCode = of.response ? Number(of.response.slice(0, 3)) : undefined;
  return { ...unknown, message: 'something', contentBegun: false, responseCode, ...of };
}

describe('at RCPT TO', () => {
  const cases: [response: string, expected: object][] = [
    ['550 5.1.1 <kari@dfk.example>: Recipient address rejected: User unknown', { kind: 'refused', recipient: true }],
    ['550 No such user here', { kind: 'refused', recipient: true }],
    ['551 5.1.6 User has moved', { kind: 'refused', recipient: true }],
    ['552 5.2.2 Mailbox full', { kind: 'refused', recipient: true }],
    ['553 5.1.3 Bad address syntax', { kind: 'refused', recipient: true }],
    ['556 5.1.10 Recipient domain takes no mail', { kind: 'refused', recipient: true }],
    ['450 4.2.1 Mailbox busy', { kind: 'not-taken' }],
    ['421 4.3.2 Shutting down', { kind: 'not-taken' }],
    ['554 5.7.1 Relay access denied', { kind: 'not-taken' }],
    ['550 5.7.64 TenantAttribution; Relay Access Denied', { kind: 'not-taken' }],
    ['530 5.7.57 Client not authenticated to send mail', { kind: 'not-taken' }],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', { kind: 'not-taken' }],
    ['550 5.7.1 Unauthenticated email is not accepted due to domain DMARC policy', { kind: 'not-taken' }],
    ['503 5.5.1 Bad sequence of commands', { kind: 'not-taken' }],
  ];
  it.each(cases)('%s', (response, expected) => {
    const told = classifyFailure(failure({ code: 'EENVELOPE', command: 'RCPT TO', response }));
    expect(told).toEqual({ ...expected, answer: response });
  });
});

describe('elsewhere', () => {
  const cases: [string, Partial<SmtpFailure>, object][] = [
    ['a refused sender', { command: 'MAIL FROM', response: '553 sender not owned' }, { kind: 'not-taken' }],
    [
      'a size refused at MAIL',
      { command: 'MAIL FROM', response: '552 too big' },
      { kind: 'refused', recipient: false },
    ],
    ['DATA refused', { command: 'DATA', response: '554 no' }, { kind: 'refused', recipient: false }],
    [
      'a content refused',
      { command: 'DATA', response: '550 spam', contentBegun: true },
      { kind: 'refused', recipient: false },
    ],
    ['a content put off', { command: 'DATA', response: '451 later', contentBegun: true }, { kind: 'not-taken' }],
    ['signing in refused', { code: 'EAUTH', command: 'AUTH PLAIN', response: '535 no' }, { kind: 'not-taken' }],
    [
      'an odd refusal of signing in',
      { code: 'EAUTH', command: 'AUTH PLAIN', response: '550 no' },
      { kind: 'not-taken' },
    ],
    ['a greeting that turns us away', { command: 'CONN', response: '554 go away' }, { kind: 'not-taken' }],
    ['no address of the server', { code: 'EDNS', command: 'CONN' }, { kind: 'not-taken' }],
    ['a time-out before the content', { code: 'ETIMEDOUT', command: 'CONN' }, { kind: 'not-taken' }],
    ['a time-out after the content', { code: 'ETIMEDOUT', command: 'CONN', contentBegun: true }, { kind: 'unsure' }],
    ['a garbled answer to the content', { command: 'DATA', contentBegun: true }, { kind: 'unsure' }],
    [
      'an address that cannot be written',
      { code: 'EENVELOPE', command: 'API', message: 'Invalid recipient "x"' },
      { kind: 'refused', recipient: true },
    ],
    [
      'a bad sender of our own',
      { code: 'EENVELOPE', command: 'API', message: 'Invalid sender "x"' },
      { kind: 'not-taken' },
    ],
    [
      'a mail over the announced size',
      { code: 'EMESSAGE', command: 'MAIL FROM' },
      { kind: 'refused', recipient: false },
    ],
  ];
  it.each(cases)('%s', (_name, of, expected) => {
    expect(classifyFailure(failure(of))).toMatchObject(expected);
  });
});

it('gives the answer on one line', () => {
  const response = '550-5.1.1 The account\n550 5.1.1 does not exist';
  expect(classifyFailure(failure({ command: 'RCPT TO', response })).answer).toBe(
    '550-5.1.1 The account 550 5.1.1 does not exist',
  );
});

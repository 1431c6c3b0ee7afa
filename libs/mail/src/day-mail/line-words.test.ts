import { composeDayMail, localDate, type DayMail, type MailLinkSubject } from '@tertial/domain';
import { deliverable, item, kari, options, ownersMail, ronja, row, today } from './invented.fixture';
import { renderDayMail } from './render-day-mail';

describe('the words of a line', () => {
  const render = (mail: DayMail): string => unwrapped(renderDayMail(mail, options).text);
  const one = (step: string, due: string | null, rest: Parameters<typeof deliverable>[2] = {}): DayMail => {
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', due, rest)]);
    return composeDayMail(today, kari, [row(step, about, step === 'assigned' ? null : 'x.1')]);
  };

  it('tell an owner of an overdue item that it is new to him', () => {
    const text = render(one('assigned', '2026-05-01'));
    expect(text).toContain('FORFALT');
    expect(text).toContain('Nytt for deg: Du er satt opp som ansvarlig.');
    expect(text).toContain('Marker som levert / Åpne og bekreft mottatt:');
  });

  it.each([
    ['2026-05-08', 4, '2026-05-08', 'levert fredag 8. mai 2026, 4 dager etter fristen'],
    [
      '2026-05-08',
      1,
      '2026-05-05',
      'levert på nytt fredag 8. mai 2026; leveransen tirsdag 5. mai 2026 kom 1 dag etter fristen',
    ],
    // In time, sent back, and delivered again after the ministry’s day: never late for it.
    ['2026-05-08', undefined, undefined, 'levert fredag 8. mai 2026 '],
  ] as const)('count what came late by the ministry’s date: %s', (on, daysLate, lateOn, words) => {
    const late = daysLate && lateOn ? { daysLate, lateOn: localDate(lateOn) } : {};
    const text = render(
      one('week-unaccepted', '2026-05-04', { state: 'delivered', deliveredOn: localDate(on), ...late }),
    );
    expect(`${text.replaceAll('\n', ' ')} `).toContain(words);
    expect(text.includes('etter fristen')).toBe(daysLate !== undefined);
  });

  it('keep a missed date in sight where another one holds by now', () => {
    const text = render(one('before-7', '2026-05-19', { missedOn: localDate('2026-05-05') }));
    expect(text).toContain('Har brutt en frist: Var forfalt fra tirsdag 5. mai 2026.');
    const lateOn = { daysLate: 2, lateOn: localDate('2026-05-06') };
    expect(render(one('before-7', '2026-05-19', { state: 'returned', ...lateOn }))).toContain(
      'Levert for sent: onsdag 6. mai 2026, 2 dager etter fristen.',
    );
  });

  it('say what has become of what is over, not how long ago it was due', () => {
    expect(render(one('month-missed', '2026-05-04', { state: 'cancelled' }))).toContain('mandag 4. mai 2026, avlyst');
  });

  it('say that today is the last working day, and keep the real date', () => {
    const text = render(one('due', '2026-05-14'));
    expect(text).toContain('SISTE ARBEIDSDAG FØR FRISTEN');
    expect(text).toContain('Frist torsdag 14. mai 2026, om 2 dager; i dag er siste arbeidsdag før fristen');
  });

  it.each([
    ['away', 'Kari Nordtind, som er borte til og med fredag 29. mai 2026'],
    ['left', 'Kari Nordtind, som har sluttet'],
    ['undeliverable', 'Kari Nordtind, som ikke får e-post'],
  ] as const)('say on whose behalf one is told, and why: %s', (why, words) => {
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', '2026-05-29')]);
    const until = why === 'away' ? localDate('2026-05-29') : null;
    const onBehalfOf = { id: kari.id, name: 'Kari Nordtind', why, until };
    const rows = [{ ...row('assigned', about, null), onBehalfOf }];
    const text = render(composeDayMail(today, ronja, rows));
    expect(text).toContain(`På vegne av: ${words}`);
    expect(text).toContain('Nytt: Kari Nordtind er satt opp som ansvarlig og må bekrefte mottak.');
    expect(text).toContain('Du får denne e-posten fordi du står inn for Kari Nordtind.');
    expect(text).not.toContain('Du er satt opp');
  });

  it('say to a shared mailbox that it is one, and that who acts is asked for a name', () => {
    const mail = one('before-7', '2026-05-19');
    const text = unwrapped(renderDayMail(mail, { ...options, mailbox: true }).text);
    expect(text).toContain('Den felles postkassen får denne e-posten fordi den er satt opp som ansvarlig.');
    expect(text).toContain('den som bruker en, skriver navnet sitt der.');
    expect(render(mail)).not.toContain('postkasse');
  });

  it('repeat what the coordinator asks for, and lead with it', () => {
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', '2026-05-29')]);
    const asked = { ...row('nudge-2026-05-12', about, 'x.1'), reason: 'Koordinatoren ber om svar: «Kommer den?»' };
    const mail = composeDayMail(today, kari, [asked]);
    expect(render(mail)).toContain('Purring: Koordinatoren ber om svar: «Kommer den?»');
    expect(renderDayMail(mail, options).subject).toBe('Koordinatoren ber om svar: Direktoratet skal levere.');
  });

  it('put what the coordinator asks for before all else, also where it was said that the date is another', () => {
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', '2026-05-29')]);
    const late = item('y', 'Direktoratet skal telle.', [deliverable('y.1', '2026-05-01')]);
    const asked = { ...row('nudge-2026-05-12', about, 'x.1'), reason: 'Koordinatoren ber om svar: «Kommer den?»' };
    const text = render(
      composeDayMail(today, kari, [row('overdue-2', late, 'y.1'), row('changed', about, 'x.1'), asked]),
    );
    expect(text).toMatch(/KOORDINATOREN BER OM SVAR =+ .*levere\. Purring: Koord.* FORFALT =+ /);
  });

  it('say of several that are late which one a link hands over, and have one for each', () => {
    const secretFor = ({ action, deliverableId }: MailLinkSubject) => `${action}.${deliverableId ?? ''}`;
    const labels = ['Rapport', 'Sluttrapport', 'Regnskap'];
    const dates = ['2026-05-01', '2026-05-12', '2026-06-30'];
    const of = labels.map((label, n) => deliverable(`x.${n + 1}`, dates[n] ?? null, { label }));
    const mail = composeDayMail(today, kari, [row('assigned', item('x', 'Direktoratet skal levere.', of), null)]);
    const { text } = renderDayMail(mail, { ...options, secretFor });
    for (const words of [
      'Rapport» som levert:\n  https://tertial.dfk.example/fra-epost#deliver.x.1',
      'Sluttrapport» som',
    ])
      expect(text).toContain(`Marker «${words}`);
    expect(text).not.toContain('Marker som levert:');
    expect(text).not.toContain('Marker «Regnskap»');
  });

  it('keep the lines and the bullets of what is asked for', () => {
    const words = 'Direktoratet skal: • måle om • telle: o skilt o tavler\nRapporten skal være kort.';
    const mail = composeDayMail(today, kari, [
      row('before-7', item('x', words, [deliverable('x.1', '2026-05-19')]), 'x.1'),
    ]);
    const { subject, text, html } = renderDayMail(mail, options);
    const lines = [
      'Direktoratet skal:',
      '• måle om',
      '• telle:',
      '  o skilt',
      '  o tavler',
      'Rapporten skal være kort.',
    ];
    expect(text).toContain(lines.map((line) => `  ${line}`).join('\n'));
    expect(html).toMatch(/<li>måle om<\/li><li>telle:<\/li><li [^>]*>skilt<\/li><li [^>]*>tavler<\/li><\/ul>\n<p/);
    expect(subject).toBe('Frist om 7 dager: Direktoratet skal: måle om; telle: skilt; tavler Rapporten skal være…');
  });

  it('tell who is back what went to others, also of what they have delivered', () => {
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', '2026-05-01', { state: 'delivered' })]);
    const sent = { ...row('while-away-2026-05-11', about, 'x.1'), reason: 'Sendt til Siri Foss 4. mai 2026.' };
    const text = render(composeDayMail(today, kari, [sent]));
    expect(text).toContain('SENDT TIL ANDRE MENS DU VAR BORTE');
    expect(text).toContain('Mens du var borte: Sendt til Siri Foss 4. mai 2026.');
  });

  it('say that a mail was refused, and not its address', () => {
    const subject = { name: 'Kari Nordtind', email: 'kari@dfk.example', answer: '552 too big' };
    const about = { step: 'refused-mail', role: 'coordinator', key: 'k', reason: '' } as const;
    const mail = composeDayMail(today, ronja, [{ ...about, item: null, deliverable: null, subject }]);
    expect(renderDayMail(mail, options).subject).toBe('E-posten til Kari Nordtind ble avvist');
    const text = render(mail);
    expect(text).toContain('Innholdet ble avvist, ikke adressen.');
    expect(text).toContain('E-posttjeneren svarte: 552 too big');
    expect(text).not.toContain('Rett adressen');
  });

  it('name the original deadline only when it was another', () => {
    const original = { originalDue: localDate('2026-04-01') };
    expect(render(one('before-7', '2026-05-19', original))).toContain('Opprinnelig frist: onsdag 1. april 2026');
    expect(render(one('before-7', '2026-05-19'))).not.toContain('Opprinnelig frist');
  });

  it('show the inner date beside the ministry’s', () => {
    const inner = { innerDue: localDate('2026-05-12') };
    expect(render(one('inner-5-before-7', '2026-05-19', inner))).toContain('Intern frist: tirsdag 12. mai 2026.');
    expect(render(one('before-7', '2026-05-19'))).not.toContain('Intern frist');
  });

  it('say what was sent back', () => {
    expect(render(one('before-7', '2026-05-19', { state: 'returned' }))).toContain(
      'Sendt tilbake: Leveransen må suppleres',
    );
  });

  it('do not tell the coordinator to ask herself', () => {
    expect(render(ownersMail)).toContain('Ronja Fyrvik, koordinator');
    expect(render({ ...ownersMail, person: ronja })).not.toContain('koordinator, ronja');
    expect(renderDayMail(ownersMail, { publicUrl: 'https://x.example' }).text).not.toContain('Spørsmål om');
  });

  it('link to the deliverable that is to be handed over, also behind a slash too many', () => {
    const { html } = renderDayMail(one('due', '2026-05-12'), { ...options, publicUrl: 'https://tertial.dfk.example/' });
    expect(html).toContain('href="https://tertial.dfk.example/oppdrag/x#lever-1"');
  });

  it('link to what the recipient may do without signing in, each link of its own', () => {
    const secretFor = ({ action, itemId, deliverableId }: MailLinkSubject) => `${action}.${deliverableId ?? itemId}`;
    const about = item('x', 'Direktoratet skal levere.', [deliverable('x.1', '2026-05-12')]);
    const both = composeDayMail(today, kari, [row('assigned', about, null), row('due', about, 'x.1')]);
    const { text, html } = renderDayMail(both, { ...options, secretFor });
    for (const said of [text, html]) {
      expect(said).toContain('https://tertial.dfk.example/fra-epost#deliver.x.1');
      expect(said).toContain('https://tertial.dfk.example/fra-epost#acknowledge.x');
      expect(said).toMatch(/https:\/\/tertial\.dfk\.example\/oppdrag\/x\b/);
    }
    expect(text).toMatch(/Marker som levert:\n +https.*\n +Bekreft mottatt:\n +https.*\n +Åpne oppdraget:\n/);
    const plain = renderDayMail(both, { ...options, secretFor: () => null });
    expect(plain).toEqual(renderDayMail(both, options));
  });

  it('show a dozen deliverables of one item as a list that ends', () => {
    const months = Array.from({ length: 12 }, (_, n) =>
      deliverable(`m.${n + 1}`, `2026-${String(n + 1).padStart(2, '0')}-28`, {
        label: `Måned ${n + 1}`,
        state: n < 4 ? 'accepted' : 'planned',
      }),
    );
    const rows = [row('assigned', item('m', 'Direktoratet skal rapportere månedlig.', months), null)];
    const text = render(composeDayMail(today, kari, rows));
    expect(text).toContain('- Måned 5: torsdag 28. mai 2026, om 16 dager.');
    expect(text).toContain('- Måned 12: mandag 28. desember 2026');
    expect(text).not.toContain('Måned 4:');
  });
});

function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}

import type { DayMail } from '@tertial/domain';
import { exemptMail } from './exempt.fixture';
import { firstMail, manyComing, options, ownersMail } from './invented.fixture';
import { changesMail, mailboxMail, newsMail, ruleMail } from './news.fixture';
import { renderDayMail } from './render-day-mail';
import { OWNERS_SECTIONS } from './section-words';

const ofUnit = (mail: DayMail) => renderDayMail(mail, { ...options, mailbox: true });

/** All that a mailbox is told as owner or deputy; it is never away. */
const mails = [mailboxMail, ownersMail, firstMail, manyComing(6), newsMail, changesMail, ruleMail, exemptMail];

it('reads as it was agreed on', () => {
  const { subject, text, html } = ofUnit(mailboxMail);
  expect(subject).toMatchSnapshot('subject');
  expect(text).toMatchSnapshot('text');
  expect(html).toMatchSnapshot('html');
});

it('speaks to no single person in any section, nor in the subject, and sends nobody to a list of his own', () => {
  const sections = new Set(mails.flatMap(({ lines }) => lines.map(({ section }) => section)));
  expect([...OWNERS_SECTIONS].filter((section) => !sections.has(section))).toEqual(['while-away']);
  for (const mail of mails) {
    const { subject, text, html } = ofUnit(mail);
    expect(`${subject} ${text} ${html}`).not.toMatch(/\b(du|deg|din|ditt|dine)\b/i);
    expect(html).not.toContain(`href="${options.publicUrl}/"`);
  }
});

it('still says du to a person', () => {
  expect(renderDayMail(mailboxMail, options).text).toMatch(/DU ER SATT OPP SOM ANSVARLIG FOR[^]*av dine leveranser/);
});

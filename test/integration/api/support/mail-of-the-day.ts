import type { ItemDetail, Person } from '@tertial/contracts';
import { composeDayMail, type Instant, type LocalDate } from '@tertial/domain';
import { freezeDayMail } from '@tertial/mail';
import { MailStore, type ClaimedMail } from '@tertial/persistence';
import { simpleParser } from 'mailparser';
import type { ApiUnderTest } from './api-under-test';
import type { Client } from './client';

/** A person's mail of a day as the round makes it, not yet handed over. */
export async function claimedMail(api: ApiUnderTest, person: Person, day: LocalDate, at: Instant) {
  const mails = new MailStore(api.dataSource);
  const [claimed] = await mails.claim({
    ...{ personIds: [person.id], day, at, domain: 'etaten.example' },
    render: ({ person: to, rows, messageId, secretFor }) =>
      freezeDayMail(composeDayMail(day, to, rows), {
        ...{ publicUrl: api.url, from: 'tertial@etaten.example', messageId, date: at, secretFor },
        mailbox: person.mailbox,
      }),
  });
  if (!claimed) throw new Error(`Nothing to tell ${person.name} on ${day}`);
  return claimed;
}

/** Every address in a mail, of both its parts, as a program that reads the mail finds them. */
export async function linksOf({ raw }: Pick<ClaimedMail, 'raw'>): Promise<string[]> {
  const { text = '', html } = await simpleParser(raw);
  const found = `${text} ${html || ''}`.match(/https?:\/\/[^\s"<>]+/g) ?? [];
  return [...new Set(found.map((url) => url.replaceAll('&amp;', '&')))];
}

/** The secret of the link with these words in a mail's HTML part, after the words of a demand. */
export async function secretOf({ raw }: Pick<ClaimedMail, 'raw'>, words: string, demand: string): Promise<string> {
  const { html } = await simpleParser(raw);
  const after = String(html).slice(String(html).indexOf(demand));
  const link = new RegExp(`href="[^"]*/fra-epost#([\\w-]{43})"[^>]*>${words}<`).exec(after);
  if (!link?.[1]) throw new Error(`No link «${words}» after «${demand}»`);
  return link[1];
}

/** Waits until an item's workflow has planned it. */
export async function planned(browser: Client, itemId: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { plan } = await browser.get<ItemDetail>(`/api/items/${itemId}`);
    if (plan.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The plan never came');
}

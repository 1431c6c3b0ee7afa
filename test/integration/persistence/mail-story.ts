import { instant, localDate, type Instant, type LocalDate } from '@tertial/domain';
import { MailStore, type ClaimedMail, type MailToRender } from '@tertial/persistence';
import { anAgency, createTestDatabase, MONDAY, type TestAgency, type TestDatabase } from '@tertial/testing';
import type { DataSource } from 'typeorm';

export const MON = localDate('2026-01-05');
export const TUE = localDate('2026-01-06');
export const WED = localDate('2026-01-07');
export const AT_TUE = instant('2026-01-06T07:00:00Z');
const AT: Record<string, Instant> = {
  [MON]: instant('2026-01-05T09:30:00Z'),
  [TUE]: AT_TUE,
  [WED]: instant('2026-01-07T07:00:00Z'),
};

/** An agency in a database of its own, and mails whose rendering is noted instead of done. */
export class MailStory {
  readonly rendered: MailToRender[] = [];

  private constructor(
    private readonly database: TestDatabase,
    readonly agency: TestAgency,
    readonly store: MailStore,
  ) {}

  static async begin(): Promise<MailStory> {
    const database = await createTestDatabase();
    const agency = await anAgency(database.dataSource, 'Prøvedirektoratet');
    return new MailStory(database, agency, new MailStore(database.dataSource));
  }

  get dataSource(): DataSource {
    return this.database.dataSource;
  }

  end(): Promise<void> {
    return this.database.drop();
  }

  async claim(personId: string, day: LocalDate = TUE): Promise<ClaimedMail | null> {
    return (await this.claimAll([personId], day))[0] ?? null;
  }

  claimAll(personIds: readonly string[], day: LocalDate = TUE): Promise<ClaimedMail[]> {
    const render = (mail: MailToRender) => {
      this.rendered.push(mail);
      return { subject: `${mail.rows.length} linjer`, raw: Buffer.from(`Message-ID: ${mail.messageId}\r\n\r\n€`) };
    };
    return this.store.claim({ personIds, day, at: AT[day] ?? MONDAY, domain: 'tertial.example', render });
  }

  async claimed(personId: string, day: LocalDate = TUE): Promise<ClaimedMail> {
    const mail = await this.claim(personId, day);
    if (!mail) throw new Error('Nothing to tell');
    return mail;
  }

  /** Claims a mail and marks it as being handed over. */
  async handedOver(personId: string, day: LocalDate = TUE): Promise<ClaimedMail> {
    const mail = await this.claimed(personId, day);
    await this.store.markUnsure(mail, AT[day] ?? MONDAY);
    return mail;
  }

  /** The steps of the n-th rendered mail (from 0). */
  steps(n: number): string[] {
    return (this.rendered[n]?.rows ?? []).map((row) => row.step);
  }
}

export function answer(day: LocalDate, text = '250 OK') {
  return { answer: text, at: AT[day] ?? MONDAY };
}

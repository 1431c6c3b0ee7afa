import type { HandOver, MailTransport } from '@tertial/mail';

export interface TakenMail {
  readonly to: string;
  readonly messageId: string;
  readonly text: string;
}

/** A mail server that takes everything, or answers as the test says for an address. */
export class FakeMailServer implements MailTransport {
  readonly taken: TakenMail[] = [];
  /** Answers in their order, for each address; when there are none left the mail is taken. */
  readonly answers = new Map<string, HandOver[]>();

  async handOver({ to, raw }: { readonly from: string; readonly to: string; readonly raw: Buffer }): Promise<HandOver> {
    const answer = this.answers.get(to)?.shift() ?? { kind: 'accepted', answer: '250 OK' };
    // `unsure`: the server has it, but nobody heard it say so.
    if (answer.kind === 'accepted' || answer.kind === 'unsure') this.take(to, raw.toString('utf8'));
    return answer;
  }

  verify(): Promise<{ ok: true }> {
    return Promise.resolve({ ok: true });
  }

  close(): void {
    this.answers.clear();
  }

  private take(to: string, text: string): void {
    this.taken.push({ to, messageId: /^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '', text });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Clock, MailLinkView, UseMailLink } from '@tertial/contracts';
import { isOpen, type CommandBody, type Instant } from '@tertial/domain';
import { MailLinks, type MailLink } from '@tertial/persistence';
import { problem } from '../http/problem';
import { CLOCK } from '../parts';
import { MailLinkCommands } from './mail-link-commands';
import { MailLinkFacts, type LinkFacts } from './mail-link-facts';
import { standingOf } from './standing';

/** What a link of a mail is about, and using it: the command is the one that its person would give after signing in. */
@Injectable()
export class MailLinkService {
  constructor(
    private readonly links: MailLinks,
    private readonly facts: MailLinkFacts,
    private readonly giving: MailLinkCommands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  find(secret: string, now: Instant): Promise<MailLink | null> {
    return this.links.find(secret, now);
  }

  async look(link: MailLink): Promise<MailLinkView> {
    return viewOf(link, await this.facts.of(link, await this.clock.now()));
  }

  /** Whoever the link acts as, while it can be used; a problem that says what happened when it cannot (any more). */
  async mustBeOpen(link: MailLink): Promise<LinkFacts> {
    const facts = await this.facts.of(link, await this.clock.now());
    const { standing, sentence } = viewOf(link, facts);
    if (standing !== 'open') throw problem(409, `link-${standing}`, sentence ?? 'Lenken kan ikke brukes nå.');
    return facts;
  }

  /** Uses the link and answers how it stands after that. */
  async use(secret: string, link: MailLink, input: UseMailLink): Promise<MailLinkView> {
    const facts = await this.mustBeOpen(link);
    const given = { body: bodyOf(link, input), signedBy: signatureOf(link, input), now: await this.clock.now() };
    const command = await this.giving.command(link, facts, given);
    if (await this.links.spend(secret, command)) await this.giving.send(command);
    return this.look((await this.links.find(secret, given.now)) ?? link);
  }
}

/** A mailbox is read by several people, so the register is told who it was; a person's own link says that itself. */
function signatureOf({ person }: MailLink, { name }: UseMailLink): string | null {
  if (!person.mailbox) return null;
  if (!name) throw problem(400, 'no-name', `Skriv navnet ditt: ${person.name} er en felles postkasse.`);
  return name;
}

function bodyOf({ action, deliverableId }: MailLink, { evidence, note }: UseMailLink): CommandBody {
  if (action === 'acknowledge' || deliverableId === null) return { kind: 'acknowledge' };
  return { kind: 'deliver', deliverableId, evidence, note };
}

function viewOf(link: MailLink, { item, isMine, outcome }: LinkFacts): MailLinkView {
  const { text, letterTitle, chapter, page } = item;
  const tells = isMine && !item.exempt;
  const concerned = item.deliverables.filter(({ id, informational, status }) =>
    link.deliverableId === null ? isOpen({ status }) && !informational : id === link.deliverableId,
  );
  return {
    ...standingOf(link, item, isMine, outcome),
    action: link.action,
    personName: link.person.name,
    mailbox: link.person.mailbox,
    itemId: link.itemId,
    expiresAt: link.expiresAt,
    demand: tells ? { text, letterTitle, chapter, page } : null,
    deliverables: tells
      ? concerned.map(({ id, label, due, originalDue, why, overdue, daysLate }) => ({
          ...{ id, label, due, originalDue, why, overdue, daysLate },
        }))
      : [],
  };
}

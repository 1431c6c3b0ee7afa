import { Injectable } from '@nestjs/common';
import type { CommandOutcome, ItemDetail } from '@tertial/contracts';
import { osloDate, type Instant, type ItemState } from '@tertial/domain';
import { CommandInbox, ItemRegister, People, rolesTowards, type MailLink } from '@tertial/persistence';
import { notFound } from '../http/problem';
import { viewerOf } from '../item/actor';
import type { SignedIn } from '../session/signed-in';

/** What is known of a link's person and item. */
export interface LinkFacts {
  readonly me: SignedIn;
  readonly item: ItemDetail;
  readonly state: ItemState;
  readonly isMine: boolean;
  readonly outcome: CommandOutcome | 'waiting' | null;
}

@Injectable()
export class MailLinkFacts {
  constructor(
    private readonly people: People,
    private readonly items: ItemRegister,
    private readonly inbox: CommandInbox,
  ) {}

  /** The person has none of his other roles here: a link acts as owner or as who stands in, never as coordinator. */
  async of(link: MailLink, now: Instant): Promise<LinkFacts> {
    const today = osloDate(now);
    const person = await this.people.signedIn(link.person.id, today);
    if (!person) throw notFound('Personen');
    const me = { ...person, roles: [] };
    const viewer = viewerOf(me);
    const item = await this.items.itemDetail(link.itemId, viewer, today);
    const state = await this.items.snapshot(link.itemId);
    if (!item || !state) throw notFound('Oppdraget');
    const outcome = link.usedAt ? await this.inbox.outcome(link.commandId) : null;
    return { me, item, state, isMine: rolesTowards(viewer, state).length > 0, outcome };
  }
}

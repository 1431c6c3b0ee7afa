/** What a link of a mail can do: hand over one deliverable, or confirm that an item was received. */
export const mailLinkActions = ['deliver', 'acknowledge'] as const;
export type MailLinkAction = (typeof mailLinkActions)[number];

/** What one link is about. */
export interface MailLinkSubject {
  readonly action: MailLinkAction;
  readonly itemId: string;
  /** null: the whole item. */
  readonly deliverableId: string | null;
}

/** Days after its mail was made for which a link holds. */
export const MAIL_LINK_DAYS = 60;

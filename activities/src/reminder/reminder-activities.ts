import type { Clock, MailOutcome, OpenedRound, OpenRound, ReminderActivities, SendDayMail } from '@tertial/contracts';
import {
  addDays,
  composeDayMail,
  DEFAULT_CALENDAR,
  DEFAULT_POLICY,
  osloInstant,
  type LocalDate,
} from '@tertial/domain';
import { EngineUnreachable, type Engine } from '@tertial/engine';
import { calendarText } from '@tertial/icalendar';
import { freezeDayMail, type MailTransport, type RenderOptions } from '@tertial/mail';
import { MailStore, People, PlanStore, type RenderMail } from '@tertial/persistence';
import type { DataSource } from 'typeorm';
import { whileBeating } from '../while-beating';
import { handOver } from './hand-over';
import { plansArrived } from './plans-arrived';
import { roundHours } from './round-hours';

export interface ReminderActivityParts {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly engine: Pick<Engine, 'signalReplan'>;
  readonly mail: MailTransport;
  /** 'Tertial <tertial@etaten.no>'. */
  readonly mailFrom: string;
  /** What links begin with. */
  readonly publicUrl: string;
}

/** An item's repeated steps are planned anew when no more than these days are left of what was planned. */
const EXTEND_DAYS_AHEAD = 35;

/** What the reminder round needs, done on the register and the mail server. */
export function createReminderActivities(parts: ReminderActivityParts): ReminderActivities {
  const { dataSource, clock, engine, mailFrom } = parts;
  const mails = new MailStore(dataSource);
  const plans = new PlanStore(dataSource);
  const people = new People(dataSource);

  async function openRound({ manual, sendAt }: OpenRound): Promise<OpenedRound> {
    const hours = roundHours(await clock.now(), manual, DEFAULT_CALENDAR);
    if (!hours.held || hours.waitUntil) return { ...hours, personIds: [] };
    // Before it waits: what was planned by earlier rules is planned anew meanwhile.
    await extendPlans(plans, engine, hours.day);
    await plansArrived(plans);
    await plans.tellReturned(hours.day, await clock.now());
    return {
      ...hours,
      personIds: await mails.personsToTell(hours.day, { sendAt: sendAt ?? null, evenIfClosed: manual }),
    };
  }

  async function sendDayMail({ personId, day }: SendDayMail): Promise<MailOutcome> {
    let outcome: MailOutcome = 'nothing';
    for (const unsure of await mails.openMails(personId)) outcome = await handOver(unsure, { ...parts, mails });
    const render = rendering(mailFrom, await renderOptions(people, personId, parts.publicUrl));
    const claimed = await mails.claim({ personId, day, at: await clock.now(), domain: domainOf(mailFrom), render });
    return claimed ? handOver(claimed, { ...parts, mails }) : outcome;
  }

  return {
    openRound: (input) => whileBeating(() => openRound(input)),
    sendDayMail: (input) => whileBeating(() => sendDayMail(input)),
  };
}

/** By signal, as an item's workflow is the one that plans. What cannot be reached now is asked for again by the next round. */
async function extendPlans(plans: PlanStore, engine: Pick<Engine, 'signalReplan'>, day: LocalDate): Promise<void> {
  const plannedBefore = osloInstant(addDays(day, EXTEND_DAYS_AHEAD - DEFAULT_POLICY.horizonDays), '00:00');
  for (const itemId of await plans.itemsToExtend(plannedBefore)) {
    try {
      await engine.signalReplan(itemId);
    } catch (error) {
      if (error instanceof EngineUnreachable) return;
      throw error;
    }
  }
}

function rendering(from: string, options: RenderOptions): RenderMail {
  return ({ day, person, rows, messageId, at, calendar, secretFor }) =>
    freezeDayMail(composeDayMail(day, person, rows), {
      ...{ ...options, from, messageId, date: at, secretFor },
      calendar: calendar.length > 0 ? calendarText(calendar, options) : null,
    });
}

async function renderOptions(people: People, personId: string, publicUrl: string): Promise<RenderOptions> {
  const person = await people.person(personId);
  const agencyId = person?.agencyId;
  if (!agencyId) return { publicUrl };
  const [agency, coordinator] = await Promise.all([people.agency(agencyId), people.coordinatorOf(agencyId)]);
  return { publicUrl, agencyName: agency?.name ?? null, coordinator };
}

/** The right-hand side of Message-IDs: the domain that the mails come from. */
function domainOf(mailFrom: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
}

import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import type {
  Clock,
  DayMailsSent,
  MailOutcome,
  OpenedRound,
  OpenRound,
  ReminderActivities,
  SendDayMail,
  SendDayMails,
} from '@tertial/contracts';
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
import { claimAll } from './claim-all';
import { handOver, type HandOverParts } from './hand-over';
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
  const domain = domainOf(mailFrom);
  const underWay = new Set<string>();

  async function openRound({ manual, sendAt, agencyId }: OpenRound): Promise<OpenedRound> {
    const hours = roundHours(await clock.now(), manual, DEFAULT_CALENDAR);
    if (!hours.held || hours.waitUntil) return { ...hours, personIds: [] };
    // Before it waits: what was planned by earlier rules is planned anew meanwhile.
    await extendPlans(plans, engine, hours.day);
    await plansArrived(plans);
    await plans.tellReturned(hours.day, await clock.now());
    return {
      ...hours,
      personIds: await mails.personsToTell(hours.day, {
        ...{ sendAt: sendAt ?? null, agencyId: agencyId ?? null, evenIfClosed: manual },
      }),
    };
  }

  async function sendDayMails({ personIds, day }: SendDayMails): Promise<DayMailsSent> {
    const handingOver: HandOverParts = { ...parts, mails, underWay, round: runOfRound() };
    const outcomes = await handOver(await mails.openMails(personIds), handingOver);
    const goOn = personIds.filter((personId) => outcomes.get(personId) !== 'left');
    const render = rendering(mailFrom, await renderOptions(people, goOn, parts.publicUrl));
    const { claimed, failed } = await claimAll(mails, { personIds: goOn, day, at: await clock.now(), domain, render });
    for (const [personId, outcome] of await handOver(claimed, handingOver)) outcomes.set(personId, outcome);
    for (const personId of failed) outcomes.set(personId, 'left');
    const of = (wanted: string) => [...outcomes].flatMap(([personId, it]) => (it === wanted ? [personId] : []));
    return { sent: of('sent').length, refused: of('refused').length, left: of('left') };
  }

  async function sendDayMail({ personId, day }: SendDayMail): Promise<MailOutcome> {
    const { sent, refused, left } = await sendDayMails({ personIds: [personId], day });
    if (left.length > 0) throw ApplicationFailure.retryable('The mail could not be handed over', 'mail-left');
    if (sent > 0) return 'sent';
    return refused > 0 ? 'refused' : 'nothing';
  }

  return {
    openRound: (input) => whileBeating(() => openRound(input)),
    sendDayMails: (input) => whileBeating(() => sendDayMails(input)),
    sendDayMail: (input) => whileBeating(() => sendDayMail(input)),
  };
}

function runOfRound(): string {
  return activityInfo().workflowExecution?.runId ?? '';
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

function rendering(from: string, optionsOf: (personId: string) => RenderOptions): RenderMail {
  return ({ day, person, rows, messageId, at, calendar, secretFor }) => {
    const options = optionsOf(person.id);
    return freezeDayMail(composeDayMail(day, person, rows), {
      ...{ ...options, from, messageId, date: at, secretFor },
      calendar: calendar.length > 0 ? calendarText(calendar, options) : null,
    });
  };
}

/** What each person's mail says of the own agency and its coordinator. */
async function renderOptions(
  people: People,
  personIds: readonly string[],
  publicUrl: string,
): Promise<(personId: string) => RenderOptions> {
  const senders = await people.sendersTo(personIds);
  return (personId) => ({ publicUrl, ...senders.get(personId) });
}

/** The right-hand side of Message-IDs: the domain that the mails come from. */
function domainOf(mailFrom: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
}

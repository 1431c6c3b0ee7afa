import type { CommandBody, Evidence } from '@tertial/domain';
import { madeUp, meant, NO_REASON, type ActContext } from './act-context';
import { dateBody } from './date-body';
import type { DateArgs, ItemAct, LifeArgs, ScriptedEvidence, ScriptedPerson, SeriesArgs } from './script';
import { seriesBody } from './series-body';

/** The command that an act of a script means; what the script leaves out is filled in so that an ordinary case needs few words. */
export async function commandBody(act: ItemAct, context: ActContext): Promise<CommandBody> {
  if (isOfSeries(act)) return seriesBody(act, context);
  return isOfDate(act) ? dateBody(act, context) : lifeBody(act, context);
}

const SERIES: readonly string[] = ['set-series-day', 'change-series', 'pause-series', 'resume-series', 'end-series'];
const DATES: readonly string[] = [
  ...['extend', 'extend-many', 'request-extension', 'forward-extension', 'refuse-extension', 'settle', 'record-event'],
  ...['correct-date', 'set-inner'],
];

function isOfSeries(act: LifeArgs | DateArgs | SeriesArgs): act is SeriesArgs {
  return SERIES.includes(act.do);
}

function isOfDate(act: LifeArgs | DateArgs): act is DateArgs {
  return DATES.includes(act.do);
}

async function lifeBody(act: LifeArgs, context: ActContext): Promise<CommandBody> {
  const on = (named: number | string | undefined) => ({ deliverableId: meant(act.do, named, context) });
  switch (act.do) {
    case 'acknowledge':
      return { kind: 'acknowledge' };
    case 'deliver': {
      const { deliverable, evidence, note = null } = act.args ?? {};
      return { kind: 'deliver', ...on(deliverable), evidence: await evidenceOf(evidence, context), note };
    }
    case 'accept':
    case 'stop-waiting':
      return { kind: act.do, ...on(act.args?.deliverable) };
    case 'withdraw':
      return { kind: 'withdraw', ...on(act.args?.deliverable), reason: act.args?.reason ?? NO_REASON };
    case 'return': {
      const { deliverable, due, reason = NO_REASON } = act.args;
      return { kind: 'return', ...on(deliverable), due, reason };
    }
    case 'decline':
      return { kind: 'decline', reason: act.args?.reason ?? NO_REASON };
    case 'cancel': {
      const { deliverable, reason = NO_REASON, reference = null } = act.args ?? {};
      return {
        kind: 'cancel',
        ...(deliverable === undefined ? { deliverableId: null } : on(deliverable)),
        reason,
        reference,
      };
    }
    case 'wait': {
      const { deliverable, on: whom, chaseOn } = act.args;
      return { kind: 'wait', ...on(deliverable), on: whom, since: context.today, chaseOn };
    }
    case 'nudge':
      return { kind: 'nudge', ...on(act.args?.deliverable), words: act.args?.words ?? '' };
    case 'assign':
      return assignBody(act.args, context);
  }
}

function assignBody(
  { owner, deputy }: Extract<LifeArgs, { do: 'assign' }>['args'],
  { state, personId }: ActContext,
): CommandBody {
  const idOf = (person: ScriptedPerson | null | undefined, now: string | null) =>
    person === undefined ? now : person && personId(person);
  return { kind: 'assign', ownerId: idOf(owner, state.ownerId), deputyId: idOf(deputy, state.deputyId) };
}

async function evidenceOf(
  given: ScriptedEvidence | readonly ScriptedEvidence[] | undefined,
  context: ActContext,
): Promise<Evidence[]> {
  if (given === undefined) return [{ kind: 'archive', reference: madeUp(context) }];
  const list: readonly ScriptedEvidence[] = Array.isArray(given) ? given : [given as ScriptedEvidence];
  return Promise.all(
    list.map(async (evidence): Promise<Evidence> => {
      if (typeof evidence === 'string')
        return /^https?:/.test(evidence) ? { kind: 'link', url: evidence } : { kind: 'archive', reference: evidence };
      if (evidence.kind !== 'file') return evidence;
      const { name, content = '' } = evidence;
      return { kind: 'file', name, fileId: await context.storeFile(name, content) };
    }),
  );
}

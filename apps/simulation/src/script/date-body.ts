import type { CommandBody } from '@tertial/domain';
import { madeUp, meant, NO_REASON, type ActContext } from './act-context';
import type { DateArgs } from './script';

/** The command of an act that is about a deadline. */
export function dateBody(act: DateArgs, context: ActContext): CommandBody {
  const on = { deliverableId: deliverableOf(act, context) };
  switch (act.do) {
    case 'extend':
    case 'extend-many': {
      const { due, reason = NO_REASON, reference = madeUp(context) } = act.args;
      return { kind: 'extend', ...on, due, reason, reference };
    }
    case 'correct-date': {
      const { due, reason = NO_REASON, version } = act.args;
      return { kind: 'correct-date', ...on, due, reason, ...(version !== undefined && { version }) };
    }
    case 'set-inner':
      return { kind: 'set-inner', ...on, workingDays: act.args?.workingDays ?? null, due: act.args?.due ?? null };
    case 'request-extension':
      return { kind: 'request-extension', ...on, due: act.args.due, reason: act.args.reason ?? NO_REASON };
    case 'forward-extension':
      return {
        kind: 'forward-extension',
        ...on,
        on: context.today,
        reference: act.args?.reference ?? madeUp(context),
      };
    case 'refuse-extension': {
      const { reason = NO_REASON, reference = null } = act.args ?? {};
      return { kind: 'refuse-extension', ...on, reason, reference };
    }
    case 'settle':
      return { kind: 'settle', ...on, due: act.args.due, source: act.args.source ?? madeUp(context) };
    case 'record-event':
      return { kind: 'record-event', ...on, what: act.args.what, on: act.args.on ?? context.today, due: act.args.due };
  }
}

function deliverableOf(act: DateArgs, context: ActContext): string {
  if (act.do === 'extend-many') return meant('extend', context.deliverable, context);
  return meant(act.do, act.args?.deliverable, context);
}

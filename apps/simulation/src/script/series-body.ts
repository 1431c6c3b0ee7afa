import type { CommandBody } from '@tertial/domain';
import { madeUp, NO_REASON, type ActContext } from './act-context';
import type { SeriesArgs } from './script';

/** The command of an act that is about what recurs. */
export function seriesBody(act: SeriesArgs, context: ActContext): CommandBody {
  switch (act.do) {
    case 'set-series-day': {
      const { day, from = null, source = madeUp(context) } = act.args;
      return { kind: 'set-series-day', day, from, source };
    }
    case 'change-series': {
      const { frequency, day, from, reason = NO_REASON } = act.args;
      return { kind: 'change-series', frequency, day, from, reason };
    }
    case 'pause-series': {
      const { from, until, reason = NO_REASON } = act.args;
      return { kind: 'pause-series', from, until, reason };
    }
    case 'resume-series':
      return { kind: 'resume-series', on: act.args.on, reason: act.args.reason ?? NO_REASON };
    case 'end-series':
      return { kind: 'end-series', from: act.args.from, reason: act.args.reason ?? NO_REASON };
  }
}

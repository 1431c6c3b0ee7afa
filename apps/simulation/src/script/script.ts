import type {
  DateRuleSubject,
  LocalDate,
  MainReportPeriod,
  PolicyFields,
  SeriesDay,
  SeriesFrequency,
} from '@tertial/domain';

/** The form of script.schema.json, which says what everything means. */
export type ScriptedAct = ItemAct | AgencyAct;

interface Act {
  readonly at: string;
  readonly who: string;
  readonly item?: string;
  readonly match?: string;
}

/** What is asked of one item. */
export type ItemAct = Act & (LifeArgs | DateArgs | SeriesArgs);

/** What is done beside the items, or to the rules for one of them. */
export type AgencyAct = Act &
  (
    | { readonly do: 'set-policy'; readonly args: { readonly kind?: string; readonly fields: PolicyFields } }
    | {
        readonly do: 'be-away';
        readonly args: {
          readonly person?: string;
          readonly from: LocalDate;
          readonly to: LocalDate;
          readonly deputy?: string;
        };
      }
    | {
        readonly do: 'leave';
        readonly args: { readonly person: string; readonly day: LocalDate; readonly successor?: string };
      }
    | { readonly do: 'bounce'; readonly args: { readonly person: string } }
    | { readonly do: 'close-day'; readonly args: { readonly day: LocalDate; readonly reason?: string } }
    | { readonly do: 'open-day'; readonly args: { readonly day: LocalDate } }
    | { readonly do: 'send-now'; readonly args?: Record<string, never> }
    | DatesArgs
  );

/** What many deadlines are counted from. */
export type DatesArgs =
  | {
      readonly do: 'set-report-date';
      readonly args: {
        readonly report: MainReportPeriod;
        /** The budget year. */
        readonly year: number;
        readonly due: LocalDate;
        readonly source?: string;
      };
    }
  | {
      readonly do: 'set-date-rule';
      readonly args: {
        readonly subject?: DateRuleSubject;
        readonly month: number;
        readonly day: number;
        readonly fromYear: number;
        readonly source?: string;
      };
    };

export type LifeArgs =
  | { readonly do: 'acknowledge'; readonly args?: Record<string, never> }
  | {
      readonly do: 'deliver';
      readonly args?: OnDeliverable & {
        readonly evidence?: ScriptedEvidence | readonly ScriptedEvidence[];
        readonly note?: string;
      };
    }
  | { readonly do: 'accept' | 'stop-waiting'; readonly args?: OnDeliverable }
  | { readonly do: 'withdraw'; readonly args?: OnDeliverable & { readonly reason?: string } }
  | { readonly do: 'return'; readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string } }
  | { readonly do: 'decline'; readonly args?: { readonly reason?: string } }
  | { readonly do: 'cancel'; readonly args?: OnDeliverable & { readonly reason?: string; readonly reference?: string } }
  | { readonly do: 'wait'; readonly args: OnDeliverable & { readonly on: string; readonly chaseOn: LocalDate } }
  | { readonly do: 'nudge'; readonly args?: OnDeliverable & { readonly words?: string } }
  | {
      readonly do: 'assign';
      readonly args: { readonly owner?: ScriptedPerson | null; readonly deputy?: ScriptedPerson | null };
    };

export type DateArgs =
  | {
      readonly do: 'extend';
      readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string; readonly reference?: string };
    }
  | {
      readonly do: 'request-extension';
      readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string };
    }
  | { readonly do: 'forward-extension'; readonly args?: OnDeliverable & { readonly reference?: string } }
  | {
      readonly do: 'refuse-extension';
      readonly args?: OnDeliverable & { readonly reason?: string; readonly reference?: string };
    }
  | {
      /** One letter of the ministry that moves the deadlines of many items. */
      readonly do: 'extend-many';
      readonly args: {
        readonly items: readonly ScriptedItem[];
        readonly due: LocalDate;
        readonly reason?: string;
        readonly reference?: string;
      };
    }
  | {
      readonly do: 'correct-date';
      readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string; readonly version?: number };
    }
  | {
      /** Neither days nor date: the inner deadline is taken away. */
      readonly do: 'set-inner';
      readonly args?: OnDeliverable & { readonly workingDays?: number; readonly due?: LocalDate };
    }
  | { readonly do: 'settle'; readonly args: OnDeliverable & { readonly due: LocalDate; readonly source?: string } }
  | {
      readonly do: 'record-event';
      readonly args: OnDeliverable & { readonly what: string; readonly on?: LocalDate; readonly due: LocalDate };
    };

export type SeriesArgs =
  | {
      readonly do: 'set-series-day';
      readonly args: { readonly day: SeriesDay; readonly from?: LocalDate; readonly source?: string };
    }
  | {
      readonly do: 'change-series';
      readonly args: {
        readonly frequency: SeriesFrequency;
        readonly day: SeriesDay;
        readonly from: LocalDate;
        readonly reason?: string;
      };
    }
  | {
      readonly do: 'pause-series';
      readonly args: { readonly from: LocalDate; readonly until: LocalDate; readonly reason?: string };
    }
  | { readonly do: 'resume-series'; readonly args: { readonly on: LocalDate; readonly reason?: string } }
  | { readonly do: 'end-series'; readonly args: { readonly from: LocalDate; readonly reason?: string } };

interface OnDeliverable {
  /** Number from 1, id, deadline, or the period of what recurs. */
  readonly deliverable?: number | string;
}

/** One of the items that an act names: by id or by a piece of its text. */
export interface ScriptedItem extends OnDeliverable {
  readonly item?: string;
  readonly match?: string;
}

export type ScriptedEvidence =
  | string
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'archive'; readonly reference: string }
  | { readonly kind: 'file'; readonly name: string; readonly content?: string };

export type ScriptedPerson = string | { readonly name: string; readonly email: string };

const AGENCY_ACTS: Readonly<Record<AgencyAct['do'], true>> = {
  ...{ 'set-policy': true, 'be-away': true, leave: true, bounce: true },
  ...{ 'close-day': true, 'open-day': true, 'send-now': true },
  ...{ 'set-report-date': true, 'set-date-rule': true },
};

export function isAgencyAct(act: ScriptedAct): act is AgencyAct {
  return act.do in AGENCY_ACTS;
}

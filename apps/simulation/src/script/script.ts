import type { LocalDate } from '@tertial/domain';

/** The form of script.schema.json, which says what everything means. */
export type ScriptedAct = {
  readonly at: string;
  readonly who: string;
  readonly item?: string;
  readonly match?: string;
} & ActWithArgs;

type ActWithArgs =
  | { readonly do: 'acknowledge'; readonly args?: Record<string, never> }
  | {
      readonly do: 'deliver';
      readonly args?: OnDeliverable & {
        readonly evidence?: ScriptedEvidence | readonly ScriptedEvidence[];
        readonly note?: string;
      };
    }
  | { readonly do: 'accept'; readonly args?: OnDeliverable }
  | { readonly do: 'return'; readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string } }
  | {
      readonly do: 'extend';
      readonly args: OnDeliverable & { readonly due: LocalDate; readonly reason?: string; readonly reference?: string };
    }
  | { readonly do: 'decline'; readonly args?: { readonly reason?: string } }
  | { readonly do: 'cancel'; readonly args?: OnDeliverable & { readonly reason?: string; readonly reference?: string } }
  | {
      readonly do: 'assign';
      readonly args: { readonly owner?: ScriptedPerson | null; readonly deputy?: ScriptedPerson | null };
    };

interface OnDeliverable {
  /** Number from 1, id, or deadline. */
  readonly deliverable?: number | string;
}

export type ScriptedEvidence =
  | string
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'archive'; readonly reference: string }
  | { readonly kind: 'file'; readonly name: string; readonly content?: string };

export type ScriptedPerson = string | { readonly name: string; readonly email: string };

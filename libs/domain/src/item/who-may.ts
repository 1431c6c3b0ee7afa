import type { CommandKind, Role } from './command';

const ROLES: Record<CommandKind, readonly Role[]> = {
  assign: ['coordinator'],
  acknowledge: ['owner', 'deputy'],
  deliver: ['owner', 'deputy', 'coordinator'],
  accept: ['coordinator', 'ministry'],
  return: ['coordinator', 'ministry'],
  withdraw: ['owner', 'deputy', 'coordinator'],
  'request-extension': ['owner', 'deputy'],
  'forward-extension': ['coordinator'],
  'refuse-extension': ['coordinator'],
  extend: ['coordinator'],
  'correct-date': ['coordinator'],
  'record-event': ['coordinator'],
  'set-inner': ['coordinator'],
  wait: ['owner', 'deputy', 'coordinator'],
  'stop-waiting': ['owner', 'deputy', 'coordinator'],
  nudge: ['coordinator'],
  settle: ['coordinator', 'system'],
  decline: ['owner'],
  cancel: ['coordinator'],
  'carry-over': ['coordinator'],
  supersede: ['coordinator'],
  move: ['coordinator'],
  amend: ['coordinator'],
  'set-series-day': ['coordinator'],
  'change-series': ['coordinator'],
  'pause-series': ['coordinator'],
  'resume-series': ['coordinator'],
  'end-series': ['coordinator'],
};

/** How a sentence calls who has a role. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  owner: 'den ansvarlige',
  deputy: 'stedfortrederen',
  coordinator: 'koordinatoren',
  ministry: 'departementet',
  system: 'systemet',
};

export const COMMAND_KINDS = Object.keys(ROLES) as readonly CommandKind[];

/** Whether a role may ever give a command of this kind. */
export function mayGive(role: Role, kind: CommandKind): boolean {
  return ROLES[kind].includes(role);
}

/** Norwegian, for who may not: 'Dette kan bare gjøres av koordinatoren eller departementet.' The system is nobody to turn to. */
export function whoMay(kind: CommandKind): string {
  const people = ROLES[kind].filter((role) => role !== 'system');
  return `Dette kan bare gjøres av ${people.map((role) => ROLE_NAMES[role]).join(' eller ')}.`;
}

import { examples } from './variables';

/** One thing that is wrong with one variable, in Norwegian. Never holds the variable's value: it may be a secret. */
export interface Fault {
  readonly variable: string;
  /** Continues the variable's name to a sentence, e.g. 'mangler.'. */
  readonly wrong: string;
}

/** The environment cannot be used. The message has one line a fault: the variable, what is wrong, an example. */
export class SettingsFault extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(['Innstillingene i miljøet er ikke i orden:', ...faults.map(line)].join('\n'));
    this.name = 'SettingsFault';
  }
}

function line({ variable, wrong }: Fault): string {
  return `  ${variable} ${wrong} Eksempel: ${variable}=${examples[variable] ?? ''}`;
}

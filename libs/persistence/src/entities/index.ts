import * as absence from './absence.entity';
import * as amendment from './amendment.entity';
import * as carryOver from './carry-over.entity';
import * as dateRule from './date-rule.entity';
import * as item from './item.entity';
import * as letter from './letter.entity';
import * as link from './link.entity';
import * as mail from './mail.entity';
import * as person from './person.entity';
import * as policy from './policy.entity';
import * as record from './record.entity';
import * as review from './review.entity';

/** Every table of the register. */
export const entities = [
  person,
  policy,
  absence,
  letter,
  item,
  amendment,
  carryOver,
  dateRule,
  mail,
  link,
  record,
  review,
].flatMap((subject) => Object.values(subject));

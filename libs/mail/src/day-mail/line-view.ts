import {
  cutText,
  daysBetween,
  saysDeclined,
  type DayMailLine,
  type LocalDate,
  type TellDeliverable,
  type TellItem,
} from '@tertial/domain';
import { absenceWords } from './absence-words';
import { isRefusedMail, placeWords, whatWords } from './kind-words';
import { innerFact, innerNews, innerWords } from './inner-words';
import { deliveredWords, ENDED_WORDS, lateness } from './lateness-words';
import { headOf, shownOf } from './line-head';
import { lineActions, type ActionView, type SecretFor } from './line-actions';
import { OWNERS_SECTIONS } from './section-words';
import { viewTogether } from './view-together';
import { dayWords, whenWords } from './when-words';

/** One line in words, without a form: text and HTML are made from the same. */
export interface LineView {
  readonly weight: 'urgent' | 'today' | 'normal';
  /** 'Frist torsdag 30. april 2026' or that there is no date. */
  readonly heading: string;
  /** 'forfalt for 12 dager siden'; null without a date. */
  readonly when: string | null;
  /** 'Oppdrag' */
  readonly what: string;
  /** 'Tildelingsbrev 2026, kapittel 3.1, side 3' */
  readonly place: string | null;
  /** The demand in its own words, perhaps cut. */
  readonly text: string;
  /** Every deadline of the item, when the line concerns more than one. */
  readonly deadlines: readonly { readonly label: string; readonly words: string }[];
  /** 'Hvorfor denne datoen' and the like, each with its words. */
  readonly facts: readonly { readonly name: string; readonly words: string }[];
  readonly actions: readonly ActionView[];
}

export interface LineOptions {
  readonly day: LocalDate;
  readonly publicUrl: string;
  readonly secretFor?: SecretFor | undefined;
  /** Longest demand in characters. */
  readonly textLength: number;
  /** Only what, where, when and one link. */
  readonly brief: boolean;
  /** Id of the shared mailbox that it is told to; null: to a person. */
  readonly ofUnit: string | null;
}

const MOST_DEADLINES = 8;

const NUDGE = 'Purring';

const NEW_FOR_YOU = { name: 'Nytt for deg', words: 'Du er satt opp som ansvarlig.' };
const NEW_FOR_UNIT = { name: 'Nytt for enheten', words: 'Enheten er satt opp som ansvarlig.' };

/** Sections whose title does not already say why one is told. */
const GIVES_REASON: readonly DayMailLine['section'][] = ['escalated', 'unanswered'];

export function viewLine(line: DayMailLine, options: LineOptions): LineView {
  const { item } = line;
  if (line.together) return viewTogether(line, line.together, options);
  if (!item) return viewRefusedAddress(line, options);
  const shown = shownOf(line, item);
  const pressing = shown.find((it) => it.due && daysBetween(it.due, options.day) === line.daysLate) ?? shown[0] ?? null;
  const text = cutText(item.text, options.textLength);
  const one = shown.length <= 1 ? pressing : null;
  return {
    weight: weightOf(line),
    ...headOf(line, shown, pressing, options.day),
    what: whatWords(item, one),
    place: placeWords(item),
    text,
    // Dates that are the news themselves are told however little room there is.
    deadlines:
      shown.length > 1 && (!options.brief || line.section === 'inner-date')
        ? deadlineList(shown, line, options.day)
        : [],
    // What somebody has answered is said however little room there is.
    facts: nudgeFirst(
      options.brief
        ? [...saidBySteps(line.steps), ...innerNews(line, one)]
        : [...behalfOf(line), ...factsOf(line, one, options), ...peopleOf(line, item)],
    ),
    actions: lineActions(line, item, pressing, shown, { ...options, textIsCut: text !== item.text }),
  };
}

function weightOf({ section, daysLate }: DayMailLine): LineView['weight'] {
  const late = daysLate ?? -1;
  if (['overdue', 'escalated', 'ministry-overdue'].includes(section) || (section === 'nudged' && late > 0))
    return 'urgent';
  return section === 'due-today' || (section === 'nudged' && late === 0) ? 'today' : 'normal';
}

function deadlineList(
  deliverables: readonly TellDeliverable[],
  { section }: Pick<DayMailLine, 'section'>,
  day: LocalDate,
): LineView['deadlines'] {
  const wordsOf = section === 'inner-date' ? innerWords : deadlineWords;
  const dated = [...deliverables].sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const words = dated.slice(0, MOST_DEADLINES).map((it) => ({ label: it.label, words: wordsOf(it, day) }));
  const left = dated.length - words.length;
  return left > 0 ? [...words, { label: `Og ${left} til`, words: 'se oppdraget.' }] : words;
}

function deadlineWords(deliverable: TellDeliverable, day: LocalDate): string {
  const { due, state, why } = deliverable;
  const ended = ENDED_WORDS[state];
  if (ended) return due ? `${dayWords(due)}, ${ended}.` : `${ended}.`;
  if (!due) return `datoen er ikke fastsatt. ${why}`.trim();
  const status = state === 'delivered' ? deliveredWords(deliverable) : whenWords(daysBetween(due, day));
  return `${dayWords(due)}, ${status}. ${why}`.trim();
}

/** Why it is told, why that date, and what has happened to it. */
function factsOf(
  { section, steps, onBehalfOf }: DayMailLine,
  deliverable: TellDeliverable | null,
  { ofUnit }: LineOptions,
): LineView['facts'] {
  const facts: { name: string; words: string }[] = [];
  const isNew = steps.some(({ step }) => step === 'assigned');
  if (isNew && onBehalfOf)
    facts.push({ name: 'Nytt', words: `${onBehalfOf.name} er satt opp som ansvarlig og må bekrefte mottak.` });
  else if (isNew && section !== 'new') facts.push(ofUnit ? NEW_FOR_UNIT : NEW_FOR_YOU);
  const reasons = GIVES_REASON.includes(section) ? [...new Set(steps.map(({ reason }) => reason))] : [];
  if (reasons.length > 0) facts.push({ name: 'Hvorfor du får vite det', words: reasons.join(' ') });
  // Who has just got it is told how it is, not how it was.
  const said = isNew ? steps.filter((it) => !saysNews(it)) : steps;
  facts.push(...saidBySteps(said));
  if (!deliverable) return [...facts, ...innerNews({ section, steps }, null)];
  const told = !isNew && steps.some(saysDate);
  if (deliverable.state === 'returned' && !told)
    facts.push({ name: 'Sendt tilbake', words: 'Leveransen må suppleres innen den nye datoen.' });
  // What gave another date is told as why it is that.
  if (deliverable.why && !told)
    facts.push({ name: deliverable.due ? 'Hvorfor denne datoen' : 'Hvorfor datoen mangler', words: deliverable.why });
  const { originalDue, due, innerDue } = deliverable;
  facts.push(...innerFact(innerDue ?? null, said));
  if (originalDue && due && originalDue !== due)
    facts.push({ name: 'Opprinnelig frist', words: dayWords(originalDue) });
  return [...facts, ...lateness(deliverable), ...standstill(deliverable)];
}

/** What a step says in words of its own. */
function saidBySteps(steps: DayMailLine['steps']): LineView['facts'] {
  const said = steps.flatMap(({ step, reason }) => {
    const name = saysDeclined(step, reason) ? 'Svar fra den ansvarlige' : SAID.find(([of]) => of.test(step))?.[1];
    return name ? [{ name, words: reason }] : [];
  });
  // What has ended at once is said once.
  return said.filter(({ name, words }, at) => said.findIndex((it) => it.name === name && it.words === words) === at);
}

const SAID: readonly (readonly [step: RegExp, name: string])[] = [
  [/^nudge-/, NUDGE],
  [/^while-away-/, 'Mens du var borte'],
  [/^returned$/, 'Nytt'],
  [/^changed$/, 'Nytt'],
  [/^(cancelled|superseded)$/, 'Nytt'],
  [/^(amended|ended)-/, 'Nytt'],
  [/^extension-\d+-refused$/, 'Søknad om utsettelse'],
];

/** What the coordinator asks for stands before all else that is said. */
function nudgeFirst(facts: LineView['facts']): LineView['facts'] {
  return [...facts.filter(({ name }) => name === NUDGE), ...facts.filter(({ name }) => name !== NUDGE)];
}

/** Whether a step tells of a date that is new, with why it is that. */
function saysDate({ step }: DayMailLine['steps'][number]): boolean {
  return step === 'changed' || step === 'returned';
}

/** Whether a step tells of what others have changed. */
function saysNews(of: DayMailLine['steps'][number]): boolean {
  return saysDate(of) || /^(amended|inner-date|inner-rule)-/.test(of.step);
}

/** Whose line it is, for who stands in. */
function behalfOf({ onBehalfOf }: DayMailLine): LineView['facts'] {
  return onBehalfOf ? [{ name: 'På vegne av', words: `${onBehalfOf.name}, som ${absenceWords(onBehalfOf)}` }] : [];
}

/** What it waits for. */
function standstill({ waiting, requested }: TellDeliverable): LineView['facts'] {
  return [
    ...(waiting
      ? [
          {
            name: 'Venter på',
            words: `${waiting.on}, siden ${dayWords(waiting.since)}. Purres ${dayWords(waiting.chaseOn)}.`,
          },
        ]
      : []),
    ...(requested
      ? [
          {
            name: 'Bedt om ny frist',
            words: `${dayWords(requested.due)}, sendt departementet ${dayWords(requested.on)} (${requested.reference}).`,
          },
        ]
      : []),
  ];
}

/** Who else is involved; the owner is named where the line goes to somebody else. */
function peopleOf({ section }: DayMailLine, item: TellItem): LineView['facts'] {
  // Who does it is the agency's own matter.
  const owner =
    OWNERS_SECTIONS.includes(section) || section.startsWith('ministry-') ? null : (item.ownerName ?? 'ingen');
  return [
    { name: 'Ansvarlig', words: section === 'unowned' ? null : owner },
    { name: 'Stedfortreder', words: section.startsWith('ministry-') ? null : item.deputyName },
    { name: 'Leder arbeidet', words: item.lead },
    { name: 'Deltar', words: item.parties.join(', ') || null },
  ].flatMap(({ name, words }) => (words ? [{ name, words }] : []));
}

function viewRefusedAddress(line: DayMailLine, { publicUrl }: LineOptions): LineView {
  const { subject } = line;
  return {
    weight: 'urgent',
    heading: subject?.name ?? 'Ukjent mottaker',
    when: null,
    what: subject?.email ?? '',
    place: null,
    text: '',
    deadlines: [],
    facts: refusal(subject),
    actions: [
      isRefusedMail(line)
        ? { words: 'Se utsendingen', about: line.subject?.name ?? '', url: `${publicUrl}/utsendinger?status=refused` }
        : { words: 'Rett adressen', about: line.subject?.name ?? '', url: `${publicUrl}/personer` },
    ],
  };
}

function refusal(subject: DayMailLine['subject']): LineView['facts'] {
  return subject ? [{ name: 'E-posttjeneren svarte', words: subject.answer ?? 'ingenting' }] : [];
}

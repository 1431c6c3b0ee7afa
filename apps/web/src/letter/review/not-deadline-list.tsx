import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { BodyShort, Button } from '@navikt/ds-react';
import type { NotDeadlineRow, Remembered } from '@tertial/contracts';
import { memo } from 'react';
import { RememberedHints } from './remembered-hint';
import { headId } from './review-names';
import { REASON_WORDS } from './review-words';

interface WordActs {
  readonly choose: (id: string) => void;
  readonly askDeadline: (words: NotDeadlineRow) => void;
  readonly apply: (hint: Remembered, entryId: string) => void;
}

/** All words of time in the letter that are no deadline, with the reason; folded until somebody wants to check them. */
export function NotDeadlineSection(props: {
  words: readonly NotDeadlineRow[];
  text: string;
  hints: ReadonlyMap<string, readonly Remembered[]>;
  year: number | null;
  currentId: string | null;
  open: boolean;
  onToggle: () => void;
  applyingId: string | undefined;
  acts: WordActs;
}) {
  const { words, open, hints } = props;
  if (words.length === 0) return null;
  const Chevron = open ? ChevronUpIcon : ChevronDownIcon;
  const remembered = words.filter((it) => hints.has(it.id)).length;
  return (
    <section className="not-deadlines" aria-label="Tidsuttrykk som ikke er frister">
      <button type="button" className="review-head" aria-expanded={open} onClick={props.onToggle}>
        <Chevron aria-hidden />
        <span className="review-words">
          <span className="review-title">Ikke regnet som frister ({words.length})</span>
          <span className="review-facts">
            {remembered > 0
              ? `${remembered} er avgjort før ved samme ordlyd`
              : 'Datoer og tider i brevet som ikke binder dere'}
          </span>
        </span>
      </button>
      {open && (
        <ul className="plain-list">
          {words.map((it) => (
            <WordsRow
              key={it.id}
              words={it}
              context={contextOf(props.text, it.span)}
              hints={hints.get(it.id)}
              year={props.year}
              current={it.id === props.currentId}
              applyingId={props.applyingId}
              acts={props.acts}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  words: NotDeadlineRow;
  context: readonly [string, string];
  hints: readonly Remembered[] | undefined;
  year: number | null;
  current: boolean;
  applyingId: string | undefined;
  acts: WordActs;
}

const WordsRow = memo(
  function WordsRow({ words, context: [before, after], hints, year, current, applyingId, acts }: RowProps) {
    return (
      <li className={`review-row words-row${current ? ' current' : ''}`}>
        <button
          type="button"
          id={headId(words.id)}
          className="review-head"
          aria-current={current}
          tabIndex={current ? 0 : -1}
          onClick={() => acts.choose(words.id)}
        >
          <span className="review-words">
            <span className="words-context">
              {before}
              <mark className="place place-not-deadline">{words.raw}</mark>
              {after}
            </span>
            <span className="review-facts">
              {REASON_WORDS[words.reason]}
              {words.note && `. ${words.note}`}
            </span>
          </span>
        </button>
        {(current || hints) && (
          <div className="review-open">
            {hints && (
              <RememberedHints
                hints={hints}
                year={year}
                applyingId={applyingId}
                onApply={(hint) => acts.apply(hint, words.id)}
              />
            )}
            {current && (
              <div className="proposed-acts">
                <Button size="small" variant="secondary" onClick={() => acts.askDeadline(words)}>
                  Gjør til frist
                </Button>
              </div>
            )}
          </div>
        )}
      </li>
    );
  },
  (a, b) => a.words === b.words && a.current === b.current && a.hints === b.hints && a.applyingId === b.applyingId,
);

/** Words of time within an open item that are no deadline of it. */
export function WordsOfItem(props: {
  words: readonly NotDeadlineRow[];
  onTurn: (words: NotDeadlineRow) => void;
  mayTurn: boolean;
}) {
  if (props.words.length === 0) return null;
  return (
    <div className="words-of-item">
      <BodyShort size="small" weight="semibold">
        Ikke regnet som frist
      </BodyShort>
      <ul className="plain-list">
        {props.words.map((it) => (
          <li key={it.id}>
            <span>
              «{it.raw}»: {REASON_WORDS[it.reason].toLowerCase()}
              {it.note && `. ${it.note}`}
            </span>{' '}
            {props.mayTurn && (
              <Button size="xsmall" variant="tertiary" onClick={() => props.onTurn(it)}>
                Gjør til frist<span className="sr-only">: {it.raw}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const AROUND = 60;

/** A few words before and after, so that one sees what it is about. */
function contextOf(text: string, [from, to]: readonly [number, number]): [string, string] {
  const before = text.slice(Math.max(0, from - AROUND), from).replace(/^\S*\s/, '');
  const after = text.slice(to, to + AROUND).replace(/\s\S*$/, '');
  return [`… ${before.replace(/\s+/g, ' ')}`, `${after.replace(/\s+/g, ' ')} …`];
}

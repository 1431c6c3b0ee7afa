import { QueryView } from '../parts/query-view';
import { useLetterText } from './letter-api';
import { passageAround } from './passage';

/** A place in the letter, marked, with the text around it. */
export function LetterPassage(props: { letterId: string; span: readonly [number, number] }) {
  const text = useLetterText(props.letterId);
  return (
    <QueryView query={text}>
      {(whole) => {
        const { before, marked, after } = passageAround(whole, props.span);
        return (
          <p className="letter-text passage">
            {before}
            <mark>{marked}</mark>
            {after}
          </p>
        );
      }}
    </QueryView>
  );
}

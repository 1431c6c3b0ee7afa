import { BodyLong, BodyShort, Checkbox, CheckboxGroup } from '@navikt/ds-react';
import type { AmendmentRow, ItemRow } from '@tertial/contracts';
import { seriesWords } from '@tertial/domain/series-words';
import { DateField } from '../parts/date-field';
import { DayFields } from '../series/day-fields';
import { FrequencyField } from '../series/frequency-field';
import { SeriesDates } from '../series/series-dates';
import { missingInSeries, ruleOf } from '../series/series-form';
import { replaceable, todaysDeadline } from './amendment-words';
import type { Choice } from './use-choice';

/** On which day a new pace falls and from when it holds, which hardly any letter says; what it comes in place of. */
export function NewPace({ change, item, choice }: { change: AmendmentRow; item: ItemRow; choice: Choice }) {
  const { values, write } = choice;
  const { day, days } = missingInSeries('change-series', values);
  // An empty field is still to be written, not wrong.
  const missing = { ...(values.day !== '' && day && { day }), ...(values.days !== '' && days && { days }) };
  return (
    <>
      {item.registerStatus === 'confirmed' && (
        <>
          {item.series && <BodyShort>I dag: {seriesWords(item.series)}</BodyShort>}
          <BodyLong>{whatIsAsked(change)}</BodyLong>
          <FrequencyField values={values} onChange={write} />
          <DayFields values={values} missing={missing} onChange={write} />
          <DateField
            label="Gjelder frister fra og med"
            description="Det som har frist før, blir stående."
            value={values.from}
            onChange={(from) => write({ from })}
          />
          {values.from && <SeriesDates rule={ruleOf(values)} />}
        </>
      )}
      <Replaced item={item} choice={choice} />
    </>
  );
}

/** What of the rule the letter leaves open. */
function whatIsAsked({ deadlineWords, days, effective }: AmendmentRow): string {
  const words = `Brevet sier «${deadlineWords ?? ''}»`;
  if (days.length === 0)
    return effective
      ? `${words}, men ikke hvilken dag. Velg når det skal leveres.`
      : `${words}, men ikke hvilken dag. Velg når det skal leveres, og fra hvilken dag det gjelder.`;
  return effective ? `${words}. Se at dagene stemmer.` : `${words}. Se at dagene stemmer, og velg fra når det gjelder.`;
}

function Replaced({ item, choice }: { item: ItemRow; choice: Choice }) {
  const others = replaceable(item);
  if (others.length === 0) return null;
  return (
    <CheckboxGroup
      size="small"
      legend="Kommer det i stedet for noe av dette?"
      value={[...choice.replaces]}
      onChange={(ids: string[]) => choice.setReplaces(ids)}
    >
      {others.map((it) => (
        <Checkbox key={it.id} value={it.id}>
          {todaysDeadline(it)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

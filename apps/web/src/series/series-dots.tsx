import { Link } from 'react-router';
import { DOT_STATES, type DotState, type DotYear } from './dots';
import './series.css';

/** One year's reporting as a row of dots: each tells its period, how it stands and by when, and leads to it. */
export function SeriesDots({ itemId, year }: { itemId: string; year: DotYear }) {
  return (
    <div className="series-year">
      <span className="series-year-name">{year.year}</span>
      <ul className="series-dots" aria-label={`Rapportering ${year.year}`}>
        {year.dots.map((dot) => (
          <li key={dot.id}>
            <Link
              to={`/oppdrag/${itemId}#lever-${dot.id}`}
              className={`series-dot series-dot-${dot.state}`}
              title={dot.words}
              aria-label={dot.words}
            >
              <span aria-hidden="true">{DOT_STATES[dot.state].sign}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the signs mean, of those that are there. */
export function DotLegend({ years }: { years: readonly DotYear[] }) {
  const there = new Set(years.flatMap(({ dots }) => dots.map(({ state }) => state)));
  return (
    <ul className="series-legend" aria-label="Tegnforklaring">
      {(Object.keys(DOT_STATES) as DotState[])
        .filter((state) => there.has(state))
        .map((state) => (
          <li key={state}>
            <span className={`series-dot series-dot-${state}`} aria-hidden="true">
              {DOT_STATES[state].sign}
            </span>
            {DOT_STATES[state].words}
          </li>
        ))}
    </ul>
  );
}

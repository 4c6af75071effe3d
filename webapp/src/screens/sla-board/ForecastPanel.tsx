import { useMemo } from 'react';
import { useForecasts } from '../../api/board';
import { inLanguage, useText, word } from '../../text';
import { useTime } from '../../ui/time';
import { percent } from './filter';

/** How likely the deadline is to be missed, why, and how good such forecasts were; nothing where they were no good. */
export function ForecastPanel({ clockId, open }: { clockId: string; open: boolean }) {
  const { t, language } = useText();
  const time = useTime();
  const asked = useMemo(() => [clockId], [clockId]);
  const { data } = useForecasts(asked);
  const forecast = data?.items.find((one) => one.clockId === clockId);
  const quality = data?.quality.find(({ organisation }) => organisation === forecast?.organisation);
  const useful = data?.quality.some((one) => one.useful);
  if (!open || (!forecast && !useful)) return null;
  if (!forecast || !quality)
    return (
      <section className="panel">
        <h2>{t.board.forecast}</h2>
        <p className="muted">{t.board.tooFew}</p>
      </section>
    );
  const { share, basis, cases, usual } = forecast.chance;
  const bands = quality.test.bands.filter((band) => band.cases > 0);
  return (
    <section className="panel">
      <h2>{t.board.forecast}</h2>
      <p>
        <strong>{t.board.chanceIs(percent(share))}</strong>{' '}
        {t.board.chanceWhy(
          cases,
          word(t.board.bases, basis),
          inLanguage(forecast.stepName, language),
          time.duration(usual * 1000),
        )}
      </p>
      <p className="muted">
        {t.board.backTest(quality.test.cases, percent(quality.test.hits), percent(quality.test.plainHits))}
      </p>
      <details>
        <summary>{t.board.calibration}</summary>
        <table className="ledger-legend">
          <thead>
            <tr>
              <th scope="col">{t.board.said}</th>
              <th scope="col">{t.board.came}</th>
              <th scope="col">{t.board.pastCases}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.said}>
                <td className="number">{percent(band.said)}</td>
                <td className="number">{percent(band.came)}</td>
                <td className="number">{band.cases}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

import type { LatestRound } from '@tertial/contracts';

/** What a round came to, in a sentence that says what to do when something is left. */
export function roundSentence(round: NonNullable<LatestRound>): string {
  if (round.status === 'running') return 'Runden går.';
  if (round.status === 'failed' || !round.result)
    return 'Runden stoppet før den var ferdig. Ingenting er mistet: det som gjenstår, sendes i neste runde.';
  const { held, sent, refused, left } = round.result;
  if (!held) return 'Ingenting ble sendt: i dag er ikke en virkedag.';
  const parts = [
    sent === 0 && 'Ingen e-post å sende',
    sent > 0 && (sent === 1 ? '1 e-post er sendt' : `${sent} e-poster er sendt`),
    refused > 0 && `${refused} ble avvist av e-posttjeneren`,
    left > 0 && `${left} gjenstår og sendes i neste runde`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

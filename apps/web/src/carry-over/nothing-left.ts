/** Over the page where nothing is offered: what nobody has confirmed is not finished. */
export function nothingHeading(unconfirmed: number): string {
  return unconfirmed === 0 ? 'Ingenting står igjen' : 'Ingen bekreftede oppdrag står igjen';
}

/** Why nothing of earlier years is offered. */
export function nothingLeft(unconfirmed: number): string {
  if (unconfirmed === 0) return 'Det er ingen uferdige oppdrag fra tidligere år i registeret.';
  const found = unconfirmed === 1 ? 'Ett oppdrag fra tidligere år er' : `${unconfirmed} oppdrag fra tidligere år er`;
  return `${found} lest fra brev, men ikke bekreftet. Bekreft det som fortsatt gjelder i det tidligere brevet, så kan det overføres herfra.`;
}

export interface Whereabouts {
  readonly pageUrl: string;
  readonly demo: boolean;
  /** Undefined when mails go out through a server that the environment names. */
  readonly mailUrl: string | undefined;
  /** Undefined when Temporal runs elsewhere. */
  readonly temporalUrl: string | undefined;
  readonly temporalAddress: string;
  /** Undefined when the database is elsewhere. */
  readonly databaseFolder: string | undefined;
  readonly dataFolder: string;
}

/** What a person needs to know once everything runs. */
export function summary(where: Whereabouts): string {
  const rows: [string, string][] = [
    ['Nettside', where.demo ? `${where.pageUrl}   (velg en demoperson for å logge inn)` : where.pageUrl],
    ['E-post', where.mailUrl ? `${where.mailUrl}   (ingenting forlater maskinen)` : 'sendes gjennom SMTP_URL'],
    ['Temporal', where.temporalUrl ?? `${where.temporalAddress} (TEMPORAL_ADDRESS)`],
    ['Data', where.dataFolder],
    ['Database', where.databaseFolder ?? 'DATABASE_URL'],
    ['Logger', `${where.dataFolder}/logs`],
    ['Stopp', 'Ctrl-C; «npm start» fortsetter siden med de samme dataene'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return ['', 'Tertial kjører.', '', ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`), ''].join('\n');
}

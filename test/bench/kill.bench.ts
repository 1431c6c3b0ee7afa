import { instantOfMs, osloDate } from '@tertial/domain';
import type { Measured } from './measure';
import { startWorkflows } from './support/item-workflows';
import type { CountedMail } from './support/mail-counter-process';
import { openItems } from './support/open-items';
import { withRealSystem } from './support/real-system';

const ITEMS = 1000;
const PERSONS = 500;
const PATIENCE_MS = 15 * 60_000;

/** The worker is killed twice on the way of a round: every person's mail must come, under one Message-ID. */
export function benchKill(): Promise<Measured[]> {
  return withRealSystem(async (system) => {
    const { dataSource, engine, mails } = system;
    const at = instantOfMs(Date.now());
    const { itemIds } = await openItems(dataSource, { items: ITEMS, persons: PERSONS, due: osloDate(at), at });
    await system.startWorker();
    await startWorkflows(engine, dataSource, itemIds);
    const startedAt = Date.now();
    const round = await engine.startRound({ manual: true });
    for (const share of [1 / 3, 2 / 3]) {
      const came = await mails.until(Math.round(PERSONS * share), PATIENCE_MS);
      await system.worker().kill();
      console.error(`  arbeideren drept etter ${came} e-poster`);
      await system.startWorker();
    }
    const { sent, refused, left } = await round.result();
    console.error(`  runden endte: ${sent} sendt, ${refused} avvist, ${left} igjen, ${seconds(startedAt)} s`);
    return counted(await mails.empty());
  });
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0);

function counted(mails: readonly CountedMail[]): Measured[] {
  const idsOf = new Map<string, Set<string>>();
  for (const { to, messageId } of mails) idsOf.set(to, (idsOf.get(to) ?? new Set()).add(messageId));
  const contents = new Map<string, Set<string>>();
  for (const { messageId, digest } of mails)
    contents.set(messageId, (contents.get(messageId) ?? new Set()).add(digest));
  const several = (sets: Map<string, Set<string>>) => [...sets.values()].filter(({ size }) => size > 1).length;
  const on = `${ITEMS} oppdrag, ${PERSONS} personer, arbeideren drept to ganger`;
  const none = { on, limit: 0, unit: 'stk.' } as const;
  return [
    { name: 'drept: personer uten e-post', value: PERSONS - idsOf.size, ...none },
    { name: 'drept: personer med to ulike Message-ID', value: several(idsOf), ...none },
    { name: 'drept: Message-ID med ulikt innhold', value: several(contents), ...none },
    { name: 'drept: samme e-post levert om igjen', on, value: mails.length - contents.size, unit: 'stk.' },
  ];
}

import { loadavg } from 'node:os';
import { instantOfMs, osloDate } from '@tertial/domain';
import type { Measured } from './measure';
import { startBoss, type Boss } from './support/boss';
import { memoryOf } from './support/child-process';
import { historyOf, startWorkflows } from './support/item-workflows';
import { openItems } from './support/open-items';
import { withRealSystem, type RealSystem } from './support/real-system';
import { dayBefore, roundOfToday } from './support/round-of-today';

/** BENCH_ITEMS: fewer than ten thousand, to look at something; the goal is for ten thousand. */
const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 10_000);
const PERSONS = Math.ceil(ITEMS / 20);
const TURNS = 3;
const CAP_MS = 60_000;

/**
 * The morning on which ten thousand items fall due: the real round with the real worker, beside pg-boss with a job for each
 * reminder. They take turns, and the middle time of each counts, as what else the machine does hits both.
 */
export function benchRound(): Promise<Measured[]> {
  return withRealSystem(async (system) => {
    const { dataSource, engine, mails } = system;
    const at = instantOfMs(Date.now());
    const open = await openItems(dataSource, { items: ITEMS, persons: PERSONS, due: osloDate(at), at });
    await system.startWorker();
    await startWorkflows(engine, dataSource, open.itemIds);
    const state = await stateOf(system, open.itemIds);
    const first = await roundOfToday(system, PERSONS);
    await dayBefore(dataSource);
    const boss = await startBoss(mails, ITEMS, PERSONS);
    try {
      return [
        ...(await sideBySide(system, boss)),
        ...state,
        told('første runde, med tildeling og kalenderfil', first.ms),
      ];
    } finally {
      await boss.stop();
    }
  });
}

async function sideBySide(system: RealSystem, boss: Boss): Promise<Measured[]> {
  const rounds: number[] = [];
  const whole: number[] = [];
  const few: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    rounds.push((await roundOfToday(system, PERSONS)).ms);
    await dayBefore(system.dataSource);
    whole.push(await boss.tuned('whole-mail'));
    few.push(await boss.tuned('few-words'));
    console.error(
      `  omgang ${turn + 1}: ${[rounds, whole, few].map((all) => seconds(all[turn]!)).join(' / ')} s, last ${loadavg()[0]!.toFixed(1)}`,
    );
  }
  const [round, tuned, short] = [rounds, whole, few].map(middle) as [number, number, number];
  const nothing = await boss.tuned('nothing');
  const came = await boss.byDefault(CAP_MS);
  const limitIs = `halvparten av pg-boss, ${seconds(tuned)} s`;
  const capped = `${came} av ${ITEMS} e-poster innen ${CAP_MS / 1000} s, så avbrutt`;
  return [
    {
      ...told('Tertials runde, til siste e-post', round),
      limit: tuned / 2000,
      limitIs,
      on: `${ITEMS} oppdrag, ${PERSONS} personer, én e-post til hver`,
    },
    told(
      'pg-boss tilpasset, samme innhold',
      tuned,
      `${times(tuned, round)}; ${ITEMS} e-poster med samme tekst og HTML for hvert oppdrag`,
    ),
    told(
      'pg-boss tilpasset, noen få ord',
      short,
      `${times(short, round)}; ${ITEMS} e-poster med bare oppdragets tekst`,
    ),
    told('pg-boss tilpasset, tomme jobber', nothing, `${times(nothing, round)}; ingen e-post`),
    told('pg-boss med egne innstillinger', CAP_MS, capped),
  ];
}

async function stateOf({ client, worker }: RealSystem, itemIds: readonly string[]): Promise<Measured[]> {
  const memory = memoryOf(worker().pid);
  const histories = await Promise.all(itemIds.slice(0, 50).map((itemId) => historyOf(client, itemId)));
  const mean = (of: 'events' | 'bytes') => histories.reduce((sum, it) => sum + it[of], 0) / histories.length;
  const on = `${itemIds.length} åpne arbeidsflyter`;
  return [
    { name: 'runde: arbeiderens minne', on, value: memory, unit: 'MB' },
    { name: 'runde: hendelser per åpent oppdrag', on, value: mean('events'), unit: 'stk.' },
    { name: 'runde: historikk per åpent oppdrag', on, value: mean('bytes') / 1024, unit: 'kB' },
  ];
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const times = (ms: number, round: number) => `${(ms / round).toFixed(2)} ganger Tertial`;
const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

function told(name: string, ms: number, on = `${ITEMS} oppdrag, ${PERSONS} personer`): Measured {
  return { name: `runde: ${name}`, on, value: ms / 1000, unit: 's' };
}

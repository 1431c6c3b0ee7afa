import { instant, localDate, osloDate } from '@tertial/domain';
import { ClosedDays, PolicyRegister } from '@tertial/persistence';
import { anAgency, type Agency } from './support/agency';
import { FakeMailServer } from './support/fake-mail-server';
import { openStage, type Stage } from './support/stage';

const server = new FakeMailServer();
let stage: Stage;
let early: Agency;
let late: Agency;

beforeAll(async () => {
  // Thursday 26 March 2026; the clocks go forward on Sunday.
  stage = await openStage(instant('2026-03-26T11:00:00Z'), server);
  await stage.startWorker();
  [early, late] = [await anAgency(stage), await anAgency(stage)];
  const at = await stage.time.now();
  const hour = { scope: 'agency', target: '', fields: { sendAt: '09:30' }, version: 0, at, by: 'system' } as const;
  await new PolicyRegister(stage.dataSource).save({ agencyId: late.agencyId, ...hour });
  for (const agency of [early, late]) {
    const { itemId } = await agency.confirm({ due: '2026-09-30' });
    await stage.engine.startItem(itemId);
  }
});
afterAll(() => stage?.close());
beforeEach(() => server.taken.splice(0));

/** The round of an hour, held at a moment; answers who got a mail. */
async function roundAt(moment: string, sendAt: string): Promise<string[]> {
  await stage.time.driveTo(instant(moment));
  const round = await stage.engine.startRound({ manual: false, sendAt });
  await round.result();
  return server.taken.map(({ to }) => to);
}

test('each agency is told in the round of its own hour, and by no other', async () => {
  expect(await roundAt('2026-03-27T07:00:00Z', '08:00')).toEqual([early.addresses.owner]);
  server.taken.splice(0);
  expect(await roundAt('2026-03-27T08:30:00Z', '09:30')).toEqual([late.addresses.owner]);
});

test('nobody is mailed while the own agency is closed; the next round makes it good, in summer time', async () => {
  const monday = localDate('2026-03-30');
  const at = await stage.time.now();
  const { agencyId, coordinatorId } = early;
  const day = { agencyId, day: monday, reason: 'Planleggingsdag', today: osloDate(at), at, by: coordinatorId };
  expect(await new ClosedDays(stage.dataSource).close(day)).toEqual({ ok: true });
  const another = await early.confirm({ due: '2026-09-30' });
  await stage.engine.startItem(another.itemId);
  expect(await roundAt('2026-03-30T06:00:00Z', '08:00')).not.toContain(early.addresses.owner);
  server.taken.splice(0);
  expect(await roundAt('2026-03-31T06:00:00Z', '08:00')).toContain(early.addresses.owner);
});

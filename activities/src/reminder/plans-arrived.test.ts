import { plansArrived } from './plans-arrived';

const plans = (...counts: number[]) => ({ unplanned: async () => counts.shift() ?? 0 });

test('a round waits for what was confirmed a moment ago', async () => {
  const left = [3, 1, 0, 7];
  expect(await plansArrived({ unplanned: async () => left.shift() ?? 0 })).toBe(true);
  expect(left).toEqual([7]);
});

test('a round goes without an item that is never planned', async () => {
  expect(await plansArrived(plans(1, 1, 1), 250)).toBe(false);
});

import { addressOf, demoStaff } from './demo-staff';

test('no demo address can reach anybody', () => {
  expect(addressOf('Jon Åsmundsen', 'etaten')).toBe('jon.asmundsen@etaten.example');
});

test('the people of thirty agencies share no address', () => {
  const addresses = Array.from({ length: 30 }, (_, n) =>
    demoStaff(n).map(({ name }) => addressOf(name, 'etaten')),
  ).flat();
  expect(new Set(addresses).size).toBe(30 * 7);
});

test('every agency has a shared mailbox, in a unit with a leader, that is owner and nothing else', () => {
  for (const n of [0, 3]) {
    const staff = demoStaff(n);
    const [mailbox, ...others] = staff.filter((it) => it.mailbox);
    expect([mailbox?.roles, others]).toEqual([['owner'], []]);
    expect(staff.some(({ leads, unit }) => leads && unit === mailbox?.unit)).toBe(true);
  }
});

test('every agency has one coordinator, and each of its units a leader', () => {
  const staff = demoStaff(3);
  expect(staff.filter(({ roles }) => roles.includes('coordinator'))).toHaveLength(1);
  expect(
    staff
      .filter(({ leads }) => leads)
      .map(({ unit }) => unit)
      .sort(),
  ).toEqual(['Avdeling for fag', 'Avdeling for styring']);
});

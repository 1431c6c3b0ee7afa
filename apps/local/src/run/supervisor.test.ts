import { keepRunning, type Running } from './supervisor';

/** A service that dies when the test says so. */
class Fake {
  readonly lives: { die: () => void; stopped: boolean }[] = [];
  failsToStart = false;

  readonly start = async (): Promise<Running> => {
    if (this.failsToStart) throw new Error('kommer ikke opp');
    let die: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (die = resolve));
    const life = { die, stopped: false };
    this.lives.push(life);
    const stop = async () => {
      life.stopped = true;
      die();
    };
    return { pid: this.lives.length, ended, stop };
  };
}

async function supervised(fake: Fake, wellAfterMs = 60_000) {
  const said: string[] = [];
  const onGivenUp = jest.fn();
  const options = { name: 'API', start: fake.start, onGivenUp, wellAfterMs, pauses: [1, 1, 1, 1] };
  const service = await keepRunning({ ...options, report: (line) => said.push(line) });
  return { service, said, onGivenUp };
}

async function until(condition: () => boolean): Promise<void> {
  for (let round = 0; round < 500 && !condition(); round += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(condition()).toBe(true);
}

test('what dies is started again, and it is said', async () => {
  const fake = new Fake();
  const { service, said } = await supervised(fake);
  fake.lives[0]?.die();
  await until(() => said.includes('API er i gang igjen'));
  expect(fake.lives).toHaveLength(2);
  expect(said[0]).toBe('API stoppet; starter på nytt om 0.001 s (1. gang)');
  await service.stop();
  expect(fake.lives[1]?.stopped).toBe(true);
});

test('five deaths in a row end it, whether it came up or not', async () => {
  const fake = new Fake();
  const { said, onGivenUp } = await supervised(fake);
  fake.failsToStart = true;
  fake.lives[0]?.die();
  await until(() => onGivenUp.mock.calls.length === 1);
  expect(fake.lives).toHaveLength(1);
  expect(said.filter((line) => line === 'API kom ikke opp: kommer ikke opp')).toHaveLength(4);
  expect(said.at(-1)).toBe('API stoppet 5 ganger på rad og startes ikke igjen');
});

test('deaths far apart are never counted together', async () => {
  const fake = new Fake();
  const { service, onGivenUp } = await supervised(fake, 0);
  for (let death = 0; death < 8; death += 1) {
    fake.lives[death]?.die();
    await until(() => fake.lives.length === death + 2);
  }
  expect(onGivenUp).not.toHaveBeenCalled();
  await service.stop();
});

test('what is stopped on purpose stays stopped', async () => {
  const fake = new Fake();
  const { service, said } = await supervised(fake);
  await service.stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(fake.lives).toHaveLength(1);
  expect(said).toEqual([]);
});

test('a first start that fails is the fault of who asked for it, and is not tried again', async () => {
  const fake = new Fake();
  fake.failsToStart = true;
  await expect(supervised(fake)).rejects.toThrow('kommer ikke opp');
});

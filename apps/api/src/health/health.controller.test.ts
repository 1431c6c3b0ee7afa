import type { Engine } from '@tertial/engine';
import type { Response } from 'express';
import type { DataSource } from 'typeorm';
import { HealthController } from './health.controller';

test.each([
  [true, true, 200, 'ok'],
  [true, false, 200, 'degraded'],
  [false, true, 503, 'down'],
  [false, false, 503, 'down'],
])('database answers: %s, engine answers: %s: %d %s', async (database, engine, status, word) => {
  const dataSource = { query: () => (database ? Promise.resolve([]) : Promise.reject(new Error('down'))) };
  const answered: number[] = [];
  const response = { status: (code: number) => (answered.push(code), response), set: () => response };
  const controller = new HealthController(
    dataSource as unknown as DataSource,
    { healthy: () => Promise.resolve(engine) } as Engine,
  );
  const health = await controller.health(response as unknown as Response);
  expect([answered, health]).toEqual([
    [status],
    { status: word, database: database ? 'up' : 'down', engine: engine ? 'up' : 'down' },
  ]);
});

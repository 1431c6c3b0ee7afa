import { createServer, type ServerResponse } from 'node:http';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PARTS, type WorkerParts } from './parts';
import { TemporalWorker } from './temporal-worker.service';

/** GET /health: 200 while the worker takes work and reaches its servers, else 503; says which of them it lacks. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/health') void this.answer(response);
    else response.writeHead(404).end();
  });

  constructor(
    @Inject(PARTS) private readonly parts: WorkerParts,
    private readonly worker: TemporalWorker,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { host, healthPort } = this.parts.settings;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(healthPort, host, resolve);
    });
    new Logger('Health').log(`answers on http://${host}:${healthPort}/health`);
  }

  async onApplicationShutdown(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(response: ServerResponse): Promise<void> {
    const [database, engine] = await Promise.all([this.databaseAnswers(), this.parts.engine.healthy()]);
    const worker = this.worker.takesWork;
    const body = { status: database && engine && worker ? 'ok' : 'waiting', database, engine, worker };
    response.writeHead(body.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  private async databaseAnswers(): Promise<boolean> {
    const { dataSource } = this.parts;
    if (!dataSource.isInitialized) return false;
    return dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}

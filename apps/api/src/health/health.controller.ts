import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { healthSchema, type Health } from '@tertial/contracts';
import type { Engine } from '@tertial/engine';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Answers } from '../http/answers';
import { ENGINE } from '../parts';
import { OpenToAll } from '../session/signed-in';

/** Whether the API and what it stands on are well. */
@ApiTags('health')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  @Get()
  @Answers(200, healthSchema, 'Alt svarer, eller bare motoren er borte: da venter det folk gjør.')
  @Answers(503, healthSchema, 'Databasen svarer ikke.')
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const [database, engine] = await Promise.all([this.databaseIsUp(), this.engine.healthy()]);
    response.status(database ? 200 : 503);
    return {
      status: database ? (engine ? 'ok' : 'degraded') : 'down',
      database: database ? 'up' : 'down',
      engine: engine ? 'up' : 'down',
    };
  }

  private async databaseIsUp(): Promise<boolean> {
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}

import { ScheduleClient, type Client, type WorkflowService } from '@temporalio/client';

/**
 * Changes a Schedule only if it is still as it was read: who paused it in between is not overruled. The SDK reads a Schedule, lets
 * it be changed and writes it whole, without the token by which the server would see that it has changed meanwhile
 * (temporalio/sdk-typescript issue 1967). For one `update` at a time.
 */
export class CarefulScheduleClient extends ScheduleClient {
  private readonly service: WorkflowService;

  constructor(client: Client) {
    const { connection, options } = client;
    super({ connection, namespace: options.namespace, dataConverter: options.loadedDataConverter });
    this.service = withToken(connection.workflowService);
  }

  override get workflowService(): WorkflowService {
    return this.service;
  }
}

type Call<Name extends 'describeSchedule' | 'updateSchedule'> = Pick<WorkflowService, Name>[Name];

function withToken(service: WorkflowService): WorkflowService {
  let conflictToken: Uint8Array | null = null;
  const describeSchedule = async (request: Parameters<Call<'describeSchedule'>>[0]) => {
    const described = await service.describeSchedule(request);
    ({ conflictToken } = described);
    return described;
  };
  const updateSchedule = (request: Parameters<Call<'updateSchedule'>>[0]) =>
    service.updateSchedule({ ...request, conflictToken });
  return Object.create(service, {
    describeSchedule: { value: describeSchedule },
    updateSchedule: { value: updateSchedule },
  }) as WorkflowService;
}

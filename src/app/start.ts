// Starts the application from the environment, for the server and for `vite dev`.
import { readConfig } from '#platform/config/config.ts';
import { createLog } from '#platform/log/log.ts';
import { startApplication, type Application } from './application.ts';
import { setRunning } from './running.ts';

export async function startFromEnvironment(): Promise<Application> {
  const config = readConfig(process.env);
  const application = await startApplication(config, createLog({ level: config.logLevel }));
  setRunning(application);
  return application;
}

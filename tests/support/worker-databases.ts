export type WorkerDatabases = { ownerUrl: string; appUrl: string; folder: string; workers: number };

export const cloneName = (worker: number) => `portal_test_${worker}`;

/** The addresses of one worker's own database. */
export function databasesOf({ ownerUrl, appUrl, folder, workers }: WorkerDatabases, worker: number) {
  if (!(worker >= 1 && worker <= workers)) throw new Error(`No database was made for worker ${worker}.`);
  const at = (address: string) => Object.assign(new URL(address), { pathname: `/${cloneName(worker)}` }).href;
  return { ownerUrl: at(ownerUrl), appUrl: at(appUrl), evidenceFolder: `${folder}/evidence-${worker}` };
}

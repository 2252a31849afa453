/** Addresses of what works without a connection. */
export const recordingPaths = {
  recordings: "/api/recordings",
  queue: "/queue",
  leave: "/queue?leave=1",
  offline: "/offline",
  worker: (build: string) => `/sw.js?build=${build}`,
};

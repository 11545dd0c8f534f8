// The kill switch: takes the place of a worker that does harm (HELD_OUT_SERVICE_WORKER=off, see docs/maintenance/offline.md).
import { deleteCaches } from "./cache.js";

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) =>
  event.waitUntil(deleteCaches(new URL(worker.registration.scope)).finally(() => worker.registration.unregister())),
);

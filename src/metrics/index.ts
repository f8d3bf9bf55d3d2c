export { createMetrics, type Metrics, serveMetrics } from './metrics.ts';

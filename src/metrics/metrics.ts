import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Counts } from '#app';

/** What the bot counts and times: how it was asked, what the verdict was, what failed. Never a question or a name. */
export interface Metrics extends Counts {
  /** All of it, in the form that Prometheus reads. */
  text(): Promise<string>;
}

/** Start counting. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'bot_answers_total',
    help: 'Replies, by the surface they were asked on and by verdict or sort of reply',
    labelNames: ['surface', 'kind'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'bot_answer_seconds',
    help: 'Time from a request that reached the bot to its reply, sent, by surface',
    labelNames: ['surface'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'bot_failures_total',
    help: 'What could not be done, by what it was',
    labelNames: ['what'],
    registers: [registry],
  });
  return {
    answered(surface, kind, took) {
      answers.inc({ surface, kind });
      seconds.observe({ surface }, took);
    },
    failed: (what) => failures.inc({ what }),
    text: () => registry.metrics(),
  };
}

/** Serve the metrics at `/metrics`. Resolves once it listens; rejects where it cannot. */
export function serveMetrics(metrics: Metrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

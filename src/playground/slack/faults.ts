/** What goes wrong with a call. */
export type Fault = (
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number; readonly body?: string }
  | { readonly body: string }
  | { readonly hang: true }
  | { readonly close: true }
  | { readonly delayMs: number }
) & {
  /** How many calls it meets. All until it is mended, where nothing is said. */
  readonly times?: number;
  /** How many calls pass before it begins. */
  readonly after?: number;
};

/** The faults that have been ordered. */
export type Faults = {
  /** Orders a fault for a method, for `response_url`, or for `*`, which is everything. Gives what takes it back. */
  fail(method: string, fault: Fault): () => void;
  /** Takes back the faults of a method, or all of them, and lets go of the calls that hang. */
  mend(method?: string): void;
  /** The fault that this call meets. Asking uses it up. */
  next(method: string): Fault | undefined;
  /** Resolves when the faults are mended: what a hanging call waits for. */
  mended(): Promise<void>;
};

/** Makes an empty list of faults. */
export function createFaults(): Faults {
  let orders: { method: string; fault: Fault; seen: number }[] = [];
  let release: (() => void)[] = [];
  return {
    fail(method, fault) {
      const order = { method, fault, seen: 0 };
      orders.push(order);
      return () => {
        orders = orders.filter((each) => each !== order);
      };
    },
    mend(method) {
      orders = method === undefined ? [] : orders.filter((each) => each.method !== method);
      for (const each of release) each();
      release = [];
    },
    next(method) {
      for (const order of orders) {
        if (order.method !== method && order.method !== '*') continue;
        order.seen += 1;
        const { after = 0, times = Number.POSITIVE_INFINITY } = order.fault;
        if (order.seen > after && order.seen <= after + times) return order.fault;
      }
      return undefined;
    },
    mended: () => new Promise((resolve) => release.push(resolve)),
  };
}

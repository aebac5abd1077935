import type { DeliveryState, Subscribers } from "@revue/store";

/** Notes how far the mail to each subscription has come. */
export interface DeliveryLog {
  /** Resolves when it is kept. */
  note(subscription: string, state: DeliveryState): Promise<void>;
}

/**
 * Opens the log of one mailing. What is noted in one turn of the loop, by all connections, is kept in one step: a transaction a
 * mail was a third of the time of sending.
 */
export function openDeliveryLog(subscribers: Pick<Subscribers, "recordDeliveries">, mailing: string): DeliveryLog {
  let turn: { states: Map<string, DeliveryState>; kept: Promise<void> } | undefined;

  function begin(): { states: Map<string, DeliveryState>; kept: Promise<void> } {
    const states = new Map<string, DeliveryState>();
    const { promise, resolve } = Promise.withResolvers<void>();
    setImmediate(() => {
      turn = undefined;
      resolve();
    });
    return { states, kept: promise.then(() => subscribers.recordDeliveries(mailing, states)) };
  }

  return {
    note(subscription, state) {
      turn ??= begin();
      turn.states.set(subscription, state);
      return turn.kept;
    },
  };
}

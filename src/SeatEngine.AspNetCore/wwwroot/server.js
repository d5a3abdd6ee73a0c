// @ts-check
/** Asks the endpoints, and listens to changes. */

import { Hall } from "./feed.js";

/**
 * Why something cannot be had.
 * @typedef {{ code: string, places?: string[], type?: string, amount?: number, count?: number }} Reason
 */

/** A refusal, with what the server says of it. */
export class Refusal extends Error {
  /** @param {any} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title ?? "");
    /** @type {number} */
    this.status = problem.status;
    /** @type {Record<string, string>} */
    this.lost = problem.lost ?? {};
    /** @type {Reason[]} */
    this.reasons = problem.reasons ?? [];
    /** @type {any} */
    this.nearest = problem.nearest ?? null;
  }
}

export class Server {
  /** @param {string} src where the performance is */
  constructor(src) {
    this.src = src;
    // Where the house is on another site, a buyer is known there by that site's cookies.
    this.credentials = /** @type {RequestCredentials} */ (new URL(src, location.href).origin === location.origin ? "same-origin" : "include");
    /** @type {EventSource | null} */
    this.line = null;
    this.isClosed = false;
  }

  /** The hall with its prices and states, and what is said of the performance. */
  async open() {
    const about = await this.about();
    const [map, prices, states] = await Promise.all([
      fetch(about.map).then(read), fetch(about.prices).then(read), this.#states(about),
    ]);
    const hall = new Hall(map);
    hall.takePrices(prices);
    hall.takeStates(states.part);
    return { about, hall, change: states.change };
  }

  /**
   * Listens to changes until it is closed; what was missed is fetched.
   * @param {any} about
   * @param {string} change the last one known
   * @param {(changes: any) => void} onChanges
   * @param {(states: any) => void} onStates
   * @param {(isOnline: boolean) => void} onLine
   * @param {() => void} onMoved the performance is in another hall, or in the same by another plan
   */
  listen(about, change, onChanges, onStates, onLine, onMoved) {
    if (this.isClosed) return;
    const line = this.line = new EventSource(`${about.changes}?after=${encodeURIComponent(change)}`);
    line.onopen = () => onLine(true);
    line.onmessage = (event) => onChanges(JSON.parse(event.data));
    const again = async () => {
      line.close();
      try {
        const states = await this.#states(about);
        if (this.isClosed) return;
        onStates(states.part);
        this.listen(about, states.change, onChanges, onStates, onLine, onMoved);
      } catch {
        // Not to be had: it is tried again until it is, or the picker goes.
        onLine(false);
        setTimeout(() => this.line === line && !this.isClosed && again(), 2000);
      }
    };
    line.addEventListener("reset", (event) => {
      if (!JSON.parse(event.data || "{}").moved) {
        void again();
        return;
      }
      this.close();
      onMoved();
    });
    line.onerror = () => {
      onLine(false);
      if (line.readyState === EventSource.CLOSED) setTimeout(() => this.line === line && !this.isClosed && again(), 2000);
    };
  }

  /** What is said of the performance now, the buyer's hold among it. */
  about() {
    return this.#ask("GET", "");
  }

  close() {
    this.isClosed = true;
    this.line?.close();
  }

  /** @param {any} wish */
  offers(wish) {
    return this.#ask("POST", "/offers", wish);
  }

  /** @param {any[]} tickets */
  check(tickets) {
    return this.#ask("POST", "/check", { tickets });
  }

  /** @param {any[]} tickets */
  hold(tickets) {
    return this.#ask("PUT", "/hold", { tickets });
  }

  extend() {
    return this.#ask("POST", "/hold/extension", {});
  }

  release() {
    return this.#ask("DELETE", "/hold");
  }

  /** @param {any[]} tickets */
  checkout(tickets) {
    return this.#ask("POST", "/checkout", { tickets });
  }

  /** @param {any} about */
  async #states(about) {
    const response = await fetch(about.states, { cache: "no-store" });
    return { part: await read(response), change: response.headers.get("Seat-Change") ?? "" };
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {any} [body]
   */
  async #ask(method, path, body) {
    const response = await fetch(this.src + path, {
      method, credentials: this.credentials,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return response.status === 204 ? null : read(response);
  }
}

/** @param {Response} response */
async function read(response) {
  if (response.ok) return response.json();
  /** @type {any} */
  let problem = { status: response.status, title: response.statusText };
  if (response.headers.get("Content-Type")?.includes("json")) problem = await response.json();
  throw new Refusal(problem);
}

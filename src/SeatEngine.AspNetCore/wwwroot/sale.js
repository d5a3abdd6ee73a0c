// @ts-check
/** One buyer's sale: what is chosen, judged, held and bought. It draws nothing, and tells the element what has changed. */

import { Refusal } from "./server.js";
import { fill } from "./messages.js";
import { Choice } from "./choice.js";

/** @typedef {import("./feed.js").Hall} Hall */

/** Milliseconds for which further choices are waited for before the house judges. */
const PATIENCE = 120;

export class Sale {
  /**
   * @param {import("./server.js").Server} server
   * @param {any} about what the server says of the performance
   * @param {Hall} hall
   * @param {import("./words.js").Words} words
   * @param {{ paint(): void, redraw(): void, render(): void, say(words: string): void, tell(name: string, detail: any): boolean,
   *   show(seat: number): void, most(): number }} element what it shows itself by
   */
  constructor(server, about, hall, words, element) {
    this.server = server;
    this.about = about;
    this.hall = hall;
    this.words = words;
    this.element = element;
    this.choice = new Choice(hall);
    /** The seats that the buyer holds. @type {Set<number>} */
    this.own = new Set();
    /** @type {any} */
    this.hold = null;
    /** @type {any} */
    this.check = null;
    this.note = "";
    /** @type {any} */
    this.nearest = null;
    /** @type {any[]} */
    this.offers = [];
    this.endsAt = Infinity;
    this.asked = 0;
  }

  /** The most places of one sale. */
  get most() {
    return Math.min(this.element.most(), this.about.mostSeats);
  }

  /** @param {number} seat */
  isFree = (seat) => {
    return (this.hall.state[seat] === 0 || this.own.has(seat)) && this.hall.isSold(seat);
  };

  /** Whether just what is chosen is held. */
  get isHeld() {
    const { seats, standing } = this.choice, held = standingOf(this.hold, this.hall);
    return !!this.hold && this.own.size === seats.size && [...seats.keys()].every((seat) => this.own.has(seat)) &&
      held.size === standing.size && [...standing].every(([area, types]) => held.get(area) === types.length);
  }

  /** All that is to be said of a seat. @param {number} seat */
  wordsOf(seat) {
    return this.words.of(seat, this.isFree, this.choice.seats.get(seat));
  }

  /** Chooses seats by their ids. @param {string[]} ids */
  select(ids) {
    this.choice.seats.clear();
    for (const id of ids) {
      const seat = this.hall.numberOf(id);
      if (seat >= 0 && this.isFree(seat)) this.choice.add(seat);
    }
    this.changed();
  }

  /** Takes or lets go a seat; the whole party with the first one, a whole box or table with any of its seats. @param {number} seat */
  toggle(seat) {
    const { hall, choice } = this, row = hall.rows[hall.rowOf[seat]];
    this.offers = [];
    this.nearest = null;
    if (choice.seats.has(seat)) {
      for (const each of row.whole ? hall.groupAround(seat, 1, this.isFree) : [seat]) choice.seats.delete(each);
      this.changed();
      return;
    }
    if (!this.isFree(seat)) {
      void this.#insteadOf(seat);
      return;
    }
    const seats = choice.size === 0 ? hall.groupAround(seat, Math.max(1, choice.people), this.isFree)
      : row.whole ? hall.groupAround(seat, 1, this.isFree) : [seat];
    if (choice.size + seats.length > this.most) {
      this.element.say(fill(this.words.text.places, this.most));
      return;
    }
    for (const each of seats) if (this.isFree(each)) choice.add(each);
    this.changed();
  }

  /** @param {number} seat @param {number} type the place of the price type */
  setType(seat, type) {
    this.choice.seats.set(seat, type);
    this.changed();
  }

  /** @param {number} area */
  addStanding(area) {
    const { hall, choice } = this, types = choice.standing.get(area) ?? [];
    if (types.length >= hall.free[area] || choice.size >= this.most) return;
    choice.standing.set(area, [...types, choice.nextType()]);
    this.changed();
  }

  /** @param {number} area */
  removeStanding(area) {
    const types = this.choice.standing.get(area) ?? [];
    if (types.length > 1) this.choice.standing.set(area, types.slice(0, -1));
    else this.choice.standing.delete(area);
    this.changed();
  }

  /** Somebody wants a seat that is gone: the nearest that would do are asked for. @param {number} seat */
  async #insteadOf(seat) {
    const { hall, choice } = this, words = this.wordsOf(seat);
    this.element.say(words);
    if (choice.size > 0) return;
    const asked = ++this.asked, types = choice.party.flatMap((count, type) => Array(count).fill(hall.types[type].id));
    const seats = hall.groupAround(seat, Math.max(1, types.length), () => true);
    await this.#try(async () => {
      const check = await this.server.check(seats.map((each, i) => ({ seat: hall.idOf(each), type: types[i] ?? types[0] ?? hall.types[0].id })));
      if (asked !== this.asked) return;
      this.note = check.succeeded ? "" : check.explanation;
      this.nearest = check.nearest ?? null;
      this.element.render();
    });
  }

  /** After what is chosen has changed: it is shown at once, and judged by the house. */
  changed() {
    this.check = null;
    this.note = "";
    this.nearest = null;
    this.element.paint();
    this.element.render();
    this.element.tell("seat-select", { tickets: this.choice.tickets() });
    const asked = ++this.asked;
    if (this.choice.size === 0) return;
    setTimeout(() => void this.#judge(asked), PATIENCE);
  }

  /** @param {number} asked */
  async #judge(asked) {
    if (asked !== this.asked) return;
    await this.#try(async () => {
      const check = await this.server.check(this.choice.tickets());
      if (asked !== this.asked) return;
      this.check = check;
      this.note = check.succeeded ? "" : check.explanation;
      this.nearest = check.nearest ?? null;
      this.element.render();
    });
  }

  /** Finds the best places for the party. */
  async best() {
    await this.#try(async () => {
      const found = await this.server.offers(this.choice.wish());
      this.offers = standingOut(found.offers);
      this.note = found.offers.length ? "" : found.explanation;
      if (found.offers.length) this.take(found.offers[0]);
      else {
        this.element.render();
        this.element.say(this.note);
      }
    });
  }

  /** Chooses just the places of an offer, and shows them. @param {any} offer */
  take(offer) {
    this.choice.take(offer);
    this.changed();
    const [first] = this.choice.seats.keys();
    if (first !== undefined) this.element.show(first);
    this.element.say(offer.explanation);
  }

  /** Holds what is chosen. */
  async holdNow() {
    // Others' changes may tell of these seats before the answer does: until it comes they count as the buyer's own.
    const before = this.own;
    this.own = new Set([...before, ...this.choice.seats.keys()]);
    // A judgement that is still on its way is of a time before the hold, and may find these seats taken: by this very hold.
    this.asked++;
    const held = await this.#try(() => this.server.hold(this.choice.tickets()));
    if (!held) {
      this.own = before;
      const { note, nearest } = this;
      this.statesChanged();
      [this.note, this.nearest] = [note, nearest];
      this.element.render();
      return;
    }
    this.check = { succeeded: true, offer: held.offer };
    this.note = "";
    this.nearest = null;
    this.takeHold(held);
    this.element.tell("seat-hold", { tickets: held.tickets, expiresAt: held.expiresAt });
    this.element.say(fill(this.words.text.held, held.tickets.map((/** @type {any} */ ticket) => ticket.label).join("; ")));
  }

  /** Asks for more time. */
  async extend() {
    const held = await this.#try(() => this.server.extend());
    if (held) this.takeHold(held);
  }

  /** Goes to the payment of what is held, unless the page does so itself. */
  async buy() {
    const checkout = await this.#try(() => this.server.checkout(this.choice.tickets()));
    if (checkout && this.element.tell("seat-checkout", checkout)) location.assign(checkout.payAt);
  }

  /** Gives up what is chosen and what is held. */
  async clear() {
    this.choice.clear();
    this.offers = [];
    if (this.hold) await this.#try(async () => {
      await this.server.release();
      this.takeHold(null);
      this.element.tell("seat-release", {});
    });
    this.changed();
  }

  /** @param {any} hold what the server says is held; null for nothing */
  takeHold(hold) {
    const { hall, choice } = this;
    this.hold = hold;
    const tickets = /** @type {any[]} */ (hold?.tickets ?? []).filter((ticket) => ticket.seat);
    this.own = new Set(tickets.map((ticket) => hall.numberOf(ticket.seat)));
    for (const seat of this.own) if (!choice.seats.has(seat)) choice.add(seat);
    for (const [area, count] of standingOf(hold, hall)) {
      for (let i = choice.standing.get(area)?.length ?? 0; i < count; i++) {
        choice.standing.set(area, [...choice.standing.get(area) ?? [], choice.nextType()]);
      }
    }
    this.endsAt = hold?.secondsLeft !== undefined && hold?.secondsLeft !== null ? performance.now() + 1000 * hold.secondsLeft : Infinity;
    this.element.redraw();
    this.element.render();
  }

  /** The seconds that are left of the hold; Infinity where it does not end. A hold that is over is let go. */
  secondsLeft() {
    const left = Math.max(0, Math.round((this.endsAt - performance.now()) / 1000));
    if (left === 0 && this.hold) {
      this.choice.clear();
      this.takeHold(null);
      this.note = this.words.text.expired;
      this.element.render();
      this.element.say(this.note);
    }
    return left;
  }

  /** @param {any} changes */
  takeChanges(changes) {
    const touched = this.hall.takeChanges(changes);
    this.statesChanged();
    this.element.tell("seat-change", { seats: touched.map((seat) => this.hall.idOf(seat)), version: changes.version });
  }

  /** After others have taken or let go seats: what was lost is told, and its equal offered. */
  statesChanged() {
    const { hall, choice } = this, lost = [...choice.seats.keys()].filter((seat) => !this.isFree(seat));
    if (lost.length > 0) {
      const wish = choice.same();
      for (const seat of lost) choice.seats.delete(seat);
      const words = fill(this.words.text.lost, lost.map((seat) => this.words.placeOf(seat)).join("; "));
      this.element.tell("seat-lost", { seats: lost.map((seat) => hall.idOf(seat)) });
      this.changed();
      this.note = words;
      this.element.render();
      this.element.say(words);
      void this.#try(async () => {
        this.offers = standingOut((await this.server.offers(wish)).offers);
        this.note = words;
        this.element.render();
      });
    }
    this.element.redraw();
  }

  /**
   * What an act gives; null where it was refused or failed, which is told.
   * @template T
   * @param {() => Promise<T>} act
   */
  async #try(act) {
    try {
      return await act();
    } catch (failure) {
      this.fail(failure);
      return null;
    }
  }

  /** @param {unknown} failure */
  fail(failure) {
    const { hall, words } = this;
    if (failure instanceof Refusal) {
      const lost = Object.keys(failure.lost).map((id) => [id, hall.numberOf(id)]);
      this.note = lost.length
        ? fill(words.text.lost, lost.map(([id, seat]) => typeof seat === "number" && seat >= 0 ? words.placeOf(seat) : id).join("; "))
        : failure.message;
      this.nearest = failure.nearest;
    } else {
      this.note = navigator.onLine ? words.text.failed : words.text.offline;
    }
    this.element.render();
    this.element.say(this.note);
    this.element.tell("seat-error", { message: this.note });
  }
}

/**
 * The offers that stand out for something; the best is among them.
 * @param {any[]} offers
 */
function standingOut(offers) {
  return offers.filter((offer) => offer.kinds.length > 0);
}

/**
 * How many standing places of each area are held.
 * @param {any} hold
 * @param {Hall} hall
 */
function standingOf(hold, hall) {
  /** @type {Map<number, number>} */
  const held = new Map();
  for (const ticket of hold?.tickets ?? []) {
    if (!ticket.area) continue;
    const area = hall.areas.findIndex((each) => each.id === ticket.area);
    held.set(area, (held.get(area) ?? 0) + 1);
  }
  return held;
}

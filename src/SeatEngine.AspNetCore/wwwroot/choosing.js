// @ts-check
/** What one buyer chooses, and what the house says of it. It draws nothing, and tells the element what has changed. */

import { Refusal } from "./server.js";
import { fill } from "./messages.js";
import { Choice, standingOf } from "./choice.js";

/** @typedef {import("./feed.js").Hall} Hall */

/** Milliseconds for which further choices are waited for before the house judges. */
const PATIENCE = 120;

export class Choosing {
  /** The seats that the buyer holds. @type {Set<number>} */
  own = new Set();
  /** What the house says is held; null for nothing. @type {any} */
  hold = null;
  /** @type {any} */
  check = null;
  note = "";
  /** What the house says of the note in more words. */
  why = "";
  /** @type {any} */
  nearest = null;
  /** @type {any[]} */
  offers = [];
  /** Whether something is asked of the house that must have its answer before the next. */
  isBusy = false;
  isOnline = true;
  endsAt = Infinity;
  asked = 0;

  /**
   * @param {import("./server.js").Server} server
   * @param {any} about what the server says of the performance
   * @param {Hall} hall
   * @param {import("./words.js").Words} words
   * @param {{ paint(): void, redraw(): void, render(): void, say(words: string): void, tell(name: string, detail: any): boolean,
   *   show(seat: number): void, most(): number, within(): any }} element what it shows itself by
   */
  constructor(server, about, hall, words, element) {
    this.server = server;
    this.about = about;
    this.hall = hall;
    this.words = words;
    this.element = element;
    this.choice = new Choice(hall, Math.min(element.most(), about.mostSeats));
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
    return this.words.of(seat, this.isFree, this.choice.seats.get(seat), this.choice.shownType);
  }

  /** Chooses seats by their ids. @param {string[]} ids */
  select(ids) {
    this.choice.clear();
    for (const id of ids) {
      const seat = this.hall.numberOf(id);
      if (seat >= 0 && this.isFree(seat) && this.choice.size < this.most) this.choice.add(seat);
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
      this.refuse(fill(this.words.text.most, this.most));
      return;
    }
    const taken = seats.filter(this.isFree);
    for (const each of taken) choice.add(each);
    this.changed();
    if (taken.length > 1) this.element.say(`${this.words.text.chosen}: ${taken.map((each) => this.words.placeOf(each)).join("; ")}`);
  }

  /** @param {number} seat @param {number} type the place of the price type */
  setType(seat, type) {
    this.choice.seats.set(seat, type);
    this.changed();
  }

  /** @param {number} area */
  addStanding(area) {
    const { choice } = this, types = choice.standing.get(area) ?? [];
    if (types.length >= this.standingLeft(area)) this.refuse(this.words.text.none);
    else if (choice.size >= this.most) this.refuse(fill(this.words.text.most, this.most));
    else {
      choice.standing.set(area, [...types, choice.nextType()]);
      this.changed();
    }
  }

  /** How many places of an area the buyer can have: what is free, and what he holds. @param {number} area */
  standingLeft(area) {
    return this.hall.free[area] + (standingOf(this.hold, this.hall).get(area) ?? 0);
  }

  /** @param {number} area @param {number} place which of those chosen there @param {number} type the place of the price type */
  setStandingType(area, place, type) {
    this.choice.standing.set(area, (this.choice.standing.get(area) ?? []).with(place, type));
    this.changed();
  }

  /** @param {number} area @param {number} place which of those chosen there */
  removeStanding(area, place) {
    const types = this.choice.standing.get(area) ?? [];
    if (types.length > 1) this.choice.standing.set(area, types.toSpliced(place, 1));
    else this.choice.standing.delete(area);
    this.changed();
  }

  /** Somebody wants a seat that is gone: the nearest that would do are asked for. @param {number} seat */
  async #insteadOf(seat) {
    const { hall, choice } = this;
    this.refuse(this.wordsOf(seat));
    if (choice.size > 0) return;
    const asked = ++this.asked, types = choice.party.flatMap((count, type) => Array(count).fill(hall.types[type].id));
    const seats = hall.groupAround(seat, Math.max(1, types.length), () => true);
    await this.attempt(async () => {
      const check = await this.server.check(seats.map((each, i) => ({ seat: hall.idOf(each), type: types[i] ?? types[0] ?? hall.types[0].id })));
      if (asked === this.asked) this.#takeJudgement(check);
    });
  }

  /** Says why something was not done. @param {string} words */
  refuse(words) {
    this.note = words;
    this.why = "";
    this.element.render();
    this.element.say(words);
  }

  /** @param {any} check */
  #takeJudgement(check) {
    const { words } = this;
    this.note = check.succeeded ? "" : words.ofReasons(check.reasons) || words.text.notSo;
    this.why = "";
    this.nearest = check.nearest ?? null;
    this.element.render();
    if (this.note) this.element.say(this.nearest ? `${this.note} ${words.text.nearest}: ${words.ofTickets(this.nearest)}` : this.note);
  }

  /** After what is chosen has changed: it is shown at once, and judged by the house. */
  changed() {
    this.check = null;
    this.note = this.why = "";
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
    await this.attempt(async () => {
      const check = await this.server.check(this.choice.tickets());
      if (asked !== this.asked) return;
      this.check = check;
      this.#takeJudgement(check);
    });
  }

  /** Finds the best places for the party. */
  async best() {
    const asked = ++this.asked;
    await this.attempt(async () => {
      const found = await this.server.offers({ ...this.choice.wish(), ...this.element.within() });
      if (asked !== this.asked) return;
      this.offers = standingOut(found.offers);
      if (found.offers.length) this.take(found.offers[0]);
      else {
        this.refuse(this.words.text.none);
        this.why = this.words.ofReasons(found.reasons);
        this.element.render();
      }
    });
  }

  /** Chooses just the places of an offer, and shows them. @param {any} offer */
  take(offer) {
    this.choice.take(offer);
    this.changed();
    const [first] = this.choice.seats.keys();
    if (first !== undefined) this.element.show(first);
    this.element.say(`${this.words.ofTickets(offer)}, ${this.words.money(offer.total)}`);
  }

  /**
   * Does one thing after the other: what is pressed meanwhile counts for nothing.
   * @param {() => Promise<void>} act
   */
  async once(act) {
    if (this.isBusy) return;
    this.isBusy = true;
    this.element.render();
    try {
      await act();
    } finally {
      this.isBusy = false;
      this.element.render();
    }
  }

  /** @param {Set<number>} own the seats that the buyer holds */
  setOwn(own) {
    this.own = own;
  }

  /**
   * What an act gives; null where it was refused or failed, which is told.
   * @template T
   * @param {() => Promise<T>} act
   */
  async attempt(act) {
    try {
      return await act();
    } catch (failure) {
      this.fail(failure);
      return null;
    }
  }

  /** Whether changes are heard of. @param {boolean} isOnline */
  setLine(isOnline) {
    if (this.isOnline === isOnline) return;
    this.isOnline = isOnline;
    this.element.render();
    this.element.say(isOnline ? "" : this.words.text.offline);
  }

  /** @param {unknown} failure */
  fail(failure) {
    const { hall, words } = this;
    if (failure instanceof Refusal) {
      const lost = Object.keys(failure.lost).map((id) => [id, hall.numberOf(id)]);
      this.note = lost.length
        ? fill(words.text.lost, lost.map(([id, seat]) => typeof seat === "number" && seat >= 0 ? words.placeOf(seat) : id).join("; "))
        : words.ofReasons(failure.reasons) || words.text.failed;
      this.why = "";
      this.nearest = failure.nearest;
    } else {
      this.why = "";
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
export function standingOut(offers) {
  return offers.filter((offer) => offer.kinds.length > 0);
}

// @ts-check
/** One buyer's sale: what is chosen is held, paid for, or let go, and lost to others. */

import { forgetTypes, knownTypes, rememberTypes } from "./remembered.js";
import { standingOf } from "./choice.js";
import { Choosing, standingOut } from "./choosing.js";
import { fill } from "./messages.js";

export class Sale extends Choosing {
  /** Holds what is chosen. */
  holdNow() {
    return this.once(() => this.#holdNow());
  }

  async #holdNow() {
    // Others' changes may tell of these seats before the answer does: until it comes they count as the buyer's own.
    const before = this.own;
    this.setOwn(new Set([...before, ...this.choice.seats.keys()]));
    // A judgement that is still on its way is of a time before the hold, and may find these seats taken: by this very hold.
    this.asked++;
    const held = await this.attempt(() => this.server.hold(this.choice.tickets()));
    if (!held) {
      this.setOwn(before);
      const { note, why, nearest } = this;
      this.statesChanged();
      [this.note, this.why, this.nearest] = [note, why, nearest];
      this.element.render();
      return;
    }
    this.check = { succeeded: true, offer: held.offer };
    this.note = this.why = "";
    this.nearest = null;
    this.offers = [];
    rememberTypes(this.server.src, held.tickets);
    this.takeHold(held);
    this.element.tell("seat-hold", { tickets: held.tickets, expiresAt: held.expiresAt });
    this.element.say(fill(this.words.text.held, this.words.ofTickets(held)));
  }

  /** Asks for more time. */
  extend() {
    return this.once(async () => {
      const held = await this.attempt(() => this.server.extend());
      if (held) this.takeHold(held);
      else await this.#holdAgain();
    });
  }

  /** Goes to the payment of what is held, unless the page does so itself. */
  buy() {
    return this.once(async () => {
      const checkout = await this.attempt(() => this.server.checkout(this.choice.tickets()));
      if (!checkout) await this.#holdAgain();
      else if (this.element.tell("seat-checkout", checkout)) location.assign(checkout.payAt);
    });
  }

  /** Gives up what is chosen and what is held; where it cannot be let go now, it stays what it is. */
  clear() {
    return this.once(async () => {
      if (this.hold) {
        const released = await this.attempt(async () => {
          await this.server.release();
          return true;
        });
        if (!released) return;
        forgetTypes(this.server.src);
        this.choice.clear();
        this.takeHold(null);
        this.element.tell("seat-release", {});
      }
      this.choice.clear();
      this.offers = [];
      this.changed();
    });
  }

  /** Asks what is held after all: another window of the same buyer may hold something else by now. */
  async #holdAgain() {
    const { note, why, nearest } = this, wasHeld = this.isHeld, about = await this.attempt(() => this.server.about());
    if (!about) return;
    if (wasHeld) this.choice.clear();
    this.takeHold(about.hold ?? null);
    this.statesChanged();
    [this.note, this.why, this.nearest] = [note, why, nearest];
    this.element.render();
  }

  /** Goes on with what was chosen before, in another language, at other types or in another hall. @param {Sale} before */
  goOn(before) {
    for (const [seatBefore, type] of before.choice.seats) {
      const place = this.hall.types.findIndex((each) => each.id === before.hall.types[type].id);
      const seat = this.hall.numberOf(before.hall.idOf(seatBefore));
      if (seat < 0 || !this.isFree(seat)) continue;
      this.choice.add(seat);
      if (place >= 0) this.choice.seats.set(seat, place);
    }
    this.choice.party = this.hall.types.map((type, place) => {
      const known = before.hall.types.findIndex((each) => each.id === type.id);
      return known < 0 ? 0 : before.choice.party[known];
    });
    if (this.choice.people === 0) this.choice.party[0] = Math.min(2, this.most);
    this.changed();
  }

  /** @param {any} hold what the server says is held; null for nothing */
  takeHold(hold) {
    const { hall, choice } = this;
    this.hold = hold;
    const tickets = /** @type {any[]} */ (hold?.tickets ?? []).filter((ticket) => ticket.seat);
    this.setOwn(new Set(tickets.map((ticket) => hall.numberOf(ticket.seat))));
    const types = knownTypes(this.server.src);
    for (const seat of this.own) {
      if (choice.seats.has(seat)) continue;
      choice.add(seat);
      const type = hall.types.findIndex((each) => each.id === types[hall.idOf(seat)]);
      if (type >= 0) choice.seats.set(seat, type);
    }
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
      // What was chosen beside the hold is still chosen.
      for (const seat of this.own) this.choice.seats.delete(seat);
      for (const area of standingOf(this.hold, this.hall).keys()) this.choice.standing.delete(area);
      forgetTypes(this.server.src);
      this.takeHold(null);
      this.element.tell("seat-release", {});
      this.changed();
      this.refuse(this.words.text.expired);
    }
    return left;
  }

  /** @param {any} changes */
  takeChanges(changes) {
    const touched = this.hall.takeChanges(changes);
    // What is held here does not become free of itself: another window of the same buyer has let it go, or it was taken away.
    if (!this.isBusy && touched.some((seat) => this.own.has(seat) && this.hall.state[seat] === 0)) void this.#holdAgain();
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
      this.refuse(words);
      void this.attempt(async () => {
        this.offers = standingOut((await this.server.offers(wish)).offers);
        this.note = words;
        this.element.render();
      });
    }
    this.element.redraw();
  }
}

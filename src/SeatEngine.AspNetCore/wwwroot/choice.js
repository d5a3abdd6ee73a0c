// @ts-check
/** What a buyer has chosen, and for whom: seats and standing places, each at a price type. */

/** @typedef {import("./feed.js").Hall} Hall */

export class Choice {
  /** @param {Hall} hall @param {number} most the most places of one sale */
  constructor(hall, most) {
    this.hall = hall;
    /** Seat → the place of its type. @type {Map<number, number>} */
    this.seats = new Map();
    /** Area → the places of the types of its people. @type {Map<number, number[]>} */
    this.standing = new Map();
    /** How many of each type come. @type {number[]} */
    this.party = hall.types.map((_, place) => place === 0 ? Math.min(2, most) : 0);
    this.wheelchairs = 0;
    this.isAtAisle = false;
    this.isStepFree = false;
    /** The most that all may cost, in minor units; null for no limit. @type {number | null} */
    this.budget = null;
  }

  /** How many come. */
  get people() {
    return this.party.reduce((sum, count) => sum + count, 0);
  }

  /** How many places are chosen. */
  get size() {
    let size = this.seats.size;
    for (const types of this.standing.values()) size += types.length;
    return size;
  }

  /** The type that prices are shown at: the first of the party. */
  get shownType() {
    return Math.max(0, this.party.findIndex((count) => count > 0));
  }

  clear() {
    this.seats.clear();
    this.standing.clear();
  }

  /** The type of the next person of the party. */
  nextType() {
    const counts = this.party.slice();
    for (const type of this.seats.values()) counts[type]--;
    for (const types of this.standing.values()) for (const type of types) counts[type]--;
    const next = counts.findIndex((count) => count > 0);
    return next < 0 ? this.shownType : next;
  }

  /** Chooses a place, at the first type that it is sold to from the next person's on. @param {number} seat */
  add(seat) {
    const next = this.nextType();
    const type = this.hall.priceOf(seat, next) !== null ? next : this.hall.types.findIndex((_, each) => this.hall.priceOf(seat, each) !== null);
    this.seats.set(seat, Math.max(0, type));
  }

  /** Takes just the places of an offer. @param {any} offer */
  take(offer) {
    this.clear();
    for (const ticket of offer.tickets) {
      const type = Math.max(0, this.hall.types.findIndex((each) => each.id === ticket.type));
      if (ticket.seat) this.seats.set(this.hall.numberOf(ticket.seat), type);
      else {
        const area = this.hall.areas.findIndex((each) => each.id === ticket.area);
        this.standing.set(area, [...this.standing.get(area) ?? [], type]);
      }
    }
  }

  /** What is chosen, as the server wants it. */
  tickets() {
    const { hall } = this;
    return [
      ...[...this.seats].map(([seat, type]) => ({ seat: hall.idOf(seat), type: hall.types[type].id })),
      ...[...this.standing].flatMap(([area, types]) => types.map((type) => ({ area: hall.areas[area].id, type: hall.types[type].id }))),
    ];
  }

  /** What is looked for, as the server wants it: two of the first type where nobody is said to come. */
  wish() {
    /** @type {Record<string, number>} */
    const types = {};
    this.party.forEach((count, type) => { if (count) types[this.hall.types[type].id] = count; });
    if (Object.keys(types).length === 0) types[this.hall.types[0].id] = 2;
    return { types, wheelchairs: Math.min(this.wheelchairs, Math.max(2, this.people)), aisle: this.isAtAisle, stepFree: this.isStepFree, budget: this.budget };
  }

  /** As many of each type as are chosen now, with as much room for wheelchairs, as the server wants it. */
  same() {
    /** @type {Record<string, number>} */
    const types = {};
    for (const { type } of this.tickets()) types[type] = (types[type] ?? 0) + 1;
    const wheelchairs = [...this.seats.keys()].filter((seat) => this.hall.has(seat, "wheelchair-space")).length;
    return { types, wheelchairs, aisle: this.isAtAisle, stepFree: this.isStepFree };
  }
}

/**
 * How many standing places of each area are held.
 * @param {any} hold
 * @param {Hall} hall
 */
export function standingOf(hold, hall) {
  /** @type {Map<number, number>} */
  const held = new Map();
  for (const ticket of hold?.tickets ?? []) {
    if (!ticket.area) continue;
    const area = hall.areas.findIndex((each) => each.id === ticket.area);
    held.set(area, (held.get(area) ?? 0) + 1);
  }
  return held;
}

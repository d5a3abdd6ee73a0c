// @ts-check
/** Decodes the parts of the picker feed (docs/picker-feed.md) into arrays that can be drawn and searched at once. */

import { Grid } from "./grid.js";
import { column, isInside, points } from "./points.js";

/**
 * @typedef {object} Row
 * @property {number} first the number of its first seat
 * @property {number} count how many seats it has
 * @property {string} label
 * @property {"row" | "box" | "table"} kind
 * @property {boolean} whole whether it is sold only as a whole
 * @property {number} section the place of its section
 * @property {number[]} runs how many seats sit side by side, from the first on
 */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {string} name
 * @property {number} level -1 for none
 * @property {Float32Array[]} outlines in metres
 * @property {[number, number]} at the middle of its seats
 * @property {number} firstRow
 * @property {number} rowCount
 * @property {number} first
 * @property {number} count
 */

/** A hall, as the map part tells it, with who has which seat and what each costs. */
export class Hall {
  /** @type {Map<Section, [number, number, number, number]>} */
  #bounds = new Map();
  /** @type {Map<Section, [number, number]>} */
  #anchors = new Map();

  /** @param {any} map the map part */
  constructor(map) {
    this.count = /** @type {number} */ (map.seats);
    /** A seat's radius in metres. */
    this.radius = map.radius / 100;
    /** x, y of each seat, in metres. */
    this.xy = points(map.xy);
    this.features = column(map.features, new Uint16Array(this.count));
    /** @type {string[]} */
    this.featureNames = map.featureNames ?? [];
    /** The names of the floors, from the lowest to the highest. */
    this.levels = /** @type {any[]} */ (map.levels ?? []).map((level) => /** @type {string} */ (level.name));
    this.areas = /** @type {any[]} */ (map.areas ?? []).map((area) => ({
      id: /** @type {string} */ (area.id), name: /** @type {string} */ (area.name), capacity: /** @type {number} */ (area.capacity),
      level: /** @type {number} */ (area.level ?? -1),
      at: /** @type {[number, number]} */ ([...points(area.at)]), outline: area.outline ? points(area.outline) : null,
    }));
    this.fixtures = /** @type {any[]} */ (map.fixtures ?? []).map((fixture) => ({
      kind: /** @type {string} */ (fixture.kind), name: /** @type {string} */ (fixture.name ?? ""), level: /** @type {number} */ (fixture.level ?? -1),
      at: points(fixture.at), outline: fixture.outline ? points(fixture.outline) : null,
    }));
    this.background = /** @type {any[]} */ (map.background ?? []).map((shape) => ({
      fill: /** @type {string | undefined} */ (shape.fill), stroke: /** @type {string | undefined} */ (shape.stroke),
      width: (shape.width ?? 0) / 100, level: /** @type {number} */ (shape.level ?? -1),
      lines: /** @type {Float32Array[]} */ (shape.lines.map((/** @type {number[]} */ line) => points(line))),
    }));
    this.focus = map.focus ? points(map.focus) : new Float32Array([0, 0]);
    this.bounds = points(map.bounds);
    /** @type {Section[]} */
    this.sections = [];
    /** @type {Row[]} */
    this.rows = [];
    this.rowOf = new Uint32Array(this.count);
    /** @type {string[][]} */
    this.labels = map.labels;
    /** @type {({ prefix: string } | { ids: string[] })[]} */
    this.rowIds = [];
    this.rowLabels = /** @type {number[]} */ ([]);
    this.notes = new Map(pairs(map.notes ?? []));
    let seat = 0;
    for (const [index, section] of map.sections.entries()) {
      const firstRow = this.rows.length, first = seat;
      for (const row of section.rows) {
        const count = this.labels[row.labels].length;
        this.rowOf.fill(this.rows.length, seat, seat + count);
        this.rows.push({
          first: seat, count, label: row.label, kind: row.kind ?? "row", whole: !!row.whole, section: index, runs: row.runs ?? [count],
        });
        this.rowIds.push(row.ids ? { ids: row.ids } : { prefix: row.prefix });
        this.rowLabels.push(row.labels);
        seat += count;
      }
      const outlines = /** @type {number[][]} */ (section.outlines ?? []).map((list) => points(list));
      this.sections.push({
        id: section.id, name: section.name, level: section.level ?? -1, at: /** @type {[number, number]} */ ([...points(section.at)]),
        outlines, firstRow, rowCount: this.rows.length - firstRow, first, count: seat - first,
      });
    }
    /** The state of each seat: 0 is free, others are places in `states`. */
    this.state = new Uint8Array(this.count);
    /** @type {{ class: string, name: string, choosable: boolean }[]} */
    this.states = [];
    this.free = new Int32Array(this.areas.length);
    this.priceClass = new Int16Array(this.count).fill(-1);
    this.areaClass = new Int16Array(this.areas.length).fill(-1);
    /** @type {{ name: string, zone: string | null, fill: string, prices: (number | null)[] }[]} */
    this.classes = [];
    /** @type {{ id: string, name: string }[]} */
    this.types = [];
    this.currency = "";
    this.digits = 2;
    this.grid = new Grid(this.xy, this.radius);
    /** The rows by what their ids begin with, and the seats whose ids follow no rule; made when first asked for. */
    this.numbers = /** @type {{ rows: Map<string, number[]>, seats: Map<string, number> } | null} */ (null);
  }

  /** @param {any} part the prices part */
  takePrices(part) {
    this.types = part.types;
    this.currency = part.currency;
    this.digits = part.digits;
    column(part.class, this.priceClass);
    column(part.areaClass, this.areaClass);
    // What has no class in the hall is called as its area is, and looks like none.
    this.classes = part.classes.map((/** @type {any} */ each, /** @type {number} */ index) => ({
      name: each.name ?? this.areas[this.areaClass.indexOf(index)]?.name ?? "", zone: each.zone ?? null, fill: each.fill ?? "#8a94a3",
      prices: each.prices ?? [],
    }));
  }

  /** @param {any} part the states part */
  takeStates(part) {
    this.states = part.states;
    column(part.state, this.state);
    column(part.free, this.free);
  }

  /**
   * @param {any} part changes
   * @returns {number[]} the seats concerned
   */
  takeChanges(part) {
    /** @type {number[]} */
    const touched = [];
    for (const [name, seats] of Object.entries(part.seats)) {
      const state = this.states.findIndex((each) => each.class === name);
      for (const seat of seats) this.state[seat] = state;
      touched.push(...seats);
    }
    for (let i = 0; i < part.free.length; i += 2) this.free[part.free[i]] = part.free[i + 1];
    return touched;
  }

  /** @param {number} seat */
  idOf(seat) {
    const row = this.rowOf[seat], ids = this.rowIds[row], place = seat - this.rows[row].first;
    return "ids" in ids ? ids.ids[place] : ids.prefix + this.labels[this.rowLabels[row]][place];
  }

  /**
   * The number of a seat; -1 for none.
   * @param {string} id
   */
  numberOf(id) {
    const { rows, seats } = this.numbers ??= this.#findNumbers();
    const known = seats.get(id);
    if (known !== undefined) return known;
    for (let length = id.length - 1; length >= 0; length--) {
      for (const row of rows.get(id.slice(0, length)) ?? []) {
        const place = this.labels[this.rowLabels[row]].indexOf(id.slice(length));
        if (place >= 0) return this.rows[row].first + place;
      }
    }
    return -1;
  }

  #findNumbers() {
    /** @type {Map<string, number[]>} */
    const rows = new Map();
    /** @type {Map<string, number>} */
    const seats = new Map();
    for (const [row, ids] of this.rowIds.entries()) {
      if ("ids" in ids) ids.ids.forEach((id, place) => seats.set(id, this.rows[row].first + place));
      else rows.set(ids.prefix, [...rows.get(ids.prefix) ?? [], row]);
    }
    return { rows, seats };
  }

  /** @param {number} seat */
  labelOf(seat) {
    const row = this.rowOf[seat];
    return this.labels[this.rowLabels[row]][seat - this.rows[row].first];
  }

  /** @param {number} seat */
  sectionOf(seat) {
    return this.sections[this.rows[this.rowOf[seat]].section];
  }

  /** The place of a seat's floor; -1 for none. @param {number} seat */
  levelOf(seat) {
    return this.sectionOf(seat).level;
  }

  /** Whether a seat is on a floor. @param {number} seat @param {number} level -1 for all */
  isOn(seat, level) {
    return level < 0 || this.levelOf(seat) === level;
  }

  /** Whether a seat has a feature, by the feature's name. @param {number} seat @param {string} name */
  has(seat, name) {
    const bit = this.featureNames.indexOf(name);
    return bit >= 0 && !!(this.features[seat] >> bit & 1);
  }

  /**
   * The rectangle around the middles of a section's seats: left, top, right, bottom in metres.
   * @param {Section} section
   * @returns {[number, number, number, number]}
   */
  boundsOf(section) {
    const known = this.#bounds.get(section);
    if (known) return known;
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (let seat = section.first; seat < section.first + section.count; seat++) {
      left = Math.min(left, this.xy[2 * seat]);
      right = Math.max(right, this.xy[2 * seat]);
      top = Math.min(top, this.xy[2 * seat + 1]);
      bottom = Math.max(bottom, this.xy[2 * seat + 1]);
    }
    /** @type {[number, number, number, number]} */
    const bounds = [left, top, right, bottom];
    this.#bounds.set(section, bounds);
    return bounds;
  }

  /**
   * What a section has: how many seats are free, the lowest price of these, and the price class of most of them (-1 where none is free).
   * @param {Section} section
   * @param {(seat: number) => boolean} isFree
   * @param {number} type the place of the price type
   */
  summaryOf(section, isFree, type) {
    const counts = new Int32Array(this.classes.length);
    let free = 0, from = /** @type {number | null} */ (null), most = -1;
    for (let seat = section.first; seat < section.first + section.count; seat++) {
      if (!isFree(seat)) continue;
      free++;
      const of = this.priceClass[seat];
      if (of < 0) continue;
      if (++counts[of] > (most < 0 ? 0 : counts[most])) most = of;
      const price = this.classes[of].prices[type];
      if (price !== null && price !== undefined && (from === null || price < from)) from = price;
    }
    return { free, from, class: most };
  }

  /**
   * Where a section's name stands: in its middle, or at its seat nearest to it where the seats of another are there, as in a horseshoe.
   * @param {Section} section
   * @returns {[number, number]}
   */
  anchorOf(section) {
    const known = this.#anchors.get(section);
    if (known) return known;
    const [x, y] = section.at, there = this.grid.at(x, y, 6 * this.radius, isAny);
    let anchor = section.at;
    if (there >= 0 && this.sectionOf(there) !== section && section.count > 0) {
      const seat = this.grid.at(x, y, Infinity, (each) => each >= section.first && each < section.first + section.count);
      anchor = [this.xy[2 * seat], this.xy[2 * seat + 1]];
    }
    this.#anchors.set(section, anchor);
    return anchor;
  }

  /**
   * The section at a point, by its outlines; -1 for none.
   * @param {number} x
   * @param {number} y
   * @param {number} level the floor; -1 for all, of which the highest counts
   */
  sectionAt(x, y, level) {
    for (let i = this.sections.length - 1; i >= 0; i--) {
      const section = this.sections[i];
      if ((level < 0 || section.level === level) && section.outlines.some((outline) => isInside(outline, x, y))) return i;
    }
    return -1;
  }

  /**
   * The standing area at a point, by its outline or within a distance of its middle; -1 for none.
   * @param {number} x
   * @param {number} y
   * @param {number} reach in metres
   * @param {number} level the floor; -1 for all
   */
  areaAt(x, y, reach, level) {
    return this.areas.findIndex((area) => (level < 0 || area.level < 0 || area.level === level) &&
      (area.outline ? isInside(area.outline, x, y) : Math.hypot(area.at[0] - x, area.at[1] - y) <= reach));
  }

  /**
   * The price in minor units; null where it is not sold so.
   * @param {number} seat
   * @param {number} type the place of the type
   */
  priceOf(seat, type) {
    const of = this.priceClass[seat];
    return of < 0 ? null : this.classes[of].prices[type] ?? null;
  }

  /** Whether a seat has a price at all. @param {number} seat */
  isSold(seat) {
    const of = this.priceClass[seat];
    return of >= 0 && this.classes[of].prices.some(isPrice);
  }

  /**
   * The first and the last seat of the stretch in which neighbours sit side by side.
   * @param {number} seat
   * @returns {[number, number]}
   */
  runOf(seat) {
    const row = this.rows[this.rowOf[seat]];
    let first = row.first;
    for (const count of row.runs) {
      if (seat < first + count) return [first, first + count - 1];
      first += count;
    }
    return [seat, seat];
  }

  /**
   * As many free neighbours as are wanted, with the one named among them, leaving no single seat where that can be; the seat alone
   * where there are not so many.
   * @param {number} seat
   * @param {number} wanted
   * @param {(seat: number) => boolean} isFree
   */
  groupAround(seat, wanted, isFree) {
    const row = this.rows[this.rowOf[seat]];
    if (row.whole) return Array.from({ length: row.count }, (_, i) => row.first + i);
    const [first, last] = this.runOf(seat);
    let low = seat, high = seat;
    while (low > first && isFree(low - 1)) low--;
    while (high < last && isFree(high + 1)) high++;
    if (high - low + 1 < wanted) return [seat];
    let best = -1, least = Infinity;
    for (let from = Math.max(low, seat - wanted + 1); from <= Math.min(seat, high - wanted + 1); from++) {
      const left = from - low, right = high - from - wanted + 1;
      const cost = (left === 1 ? 100 : 0) + (right === 1 ? 100 : 0) + Math.abs(2 * (seat - from) - (wanted - 1));
      if (cost < least) [least, best] = [cost, from];
    }
    return Array.from({ length: wanted }, (_, i) => best + i);
  }

  /**
   * The seat to which an arrow leads: along the row, or to the nearest of the next row.
   * @param {number} seat
   * @param {"left" | "right" | "up" | "down"} way
   * @param {(seat: number) => boolean} accepts
   */
  step(seat, way, accepts) {
    const x = this.xy[2 * seat], y = this.xy[2 * seat + 1], row = this.rowOf[seat];
    const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way];
    let best = seat, least = Infinity;
    for (const other of this.grid.near(x, y, 40 * this.radius)) {
      const ox = this.xy[2 * other] - x, oy = this.xy[2 * other + 1] - y, along = ox * dx + oy * dy, beside = Math.abs(ox * dy - oy * dx);
      if (along < 0.2 * this.radius || beside > 2 * along + 2 * this.radius || !accepts(other)) continue;
      const same = this.rowOf[other] === row, sideways = way === "left" || way === "right";
      const cost = along + 2 * beside + (same === sideways ? 0 : 8 * this.radius);
      if (cost < least) [least, best] = [cost, other];
    }
    return best;
  }
}

function isAny() {
  return true;
}

/** @param {number | null} price */
function isPrice(price) {
  return price !== null;
}

/**
 * @param {any[]} list
 * @returns {[number, string][]}
 */
function pairs(list) {
  /** @type {[number, string][]} */
  const found = [];
  for (let i = 0; i < list.length; i += 2) found.push([list[i], list[i + 1]]);
  return found;
}

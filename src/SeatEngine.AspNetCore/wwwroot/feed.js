// @ts-check
/** Decodes the parts of the picker feed (docs/picker-feed.md) into arrays that can be drawn and searched at once. */

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

/**
 * Points in metres: the first as it is, then changes of the step.
 * @param {number[]} list
 * @param {Float32Array} [out]
 */
export function points(list, out = new Float32Array(list.length)) {
  let x = list[0], y = list[1], dx = 0, dy = 0;
  if (list.length === 0) return out;
  out[0] = x / 100;
  out[1] = y / 100;
  for (let i = 2; i < list.length; i += 2) {
    x += dx += list[i];
    y += dy += list[i + 1];
    out[i] = x / 100;
    out[i + 1] = y / 100;
  }
  return out;
}

/**
 * A column: value, how many, value, how many, …
 * @template {{ fill(value: number, from: number, to: number): unknown }} T
 * @param {number[] | undefined} list
 * @param {T} out
 * @returns {T}
 */
export function column(list, out) {
  for (let i = 0, at = 0; list && i < list.length; i += 2) out.fill(list[i], at, at += list[i + 1]);
  return out;
}

/** A hall, as the map part tells it, with who has which seat and what each costs. */
export class Hall {
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
    this.areas = /** @type {any[]} */ (map.areas ?? []).map((area) => ({
      id: /** @type {string} */ (area.id), name: /** @type {string} */ (area.name), capacity: /** @type {number} */ (area.capacity),
      at: /** @type {[number, number]} */ ([...points(area.at)]), outline: area.outline ? points(area.outline) : null,
    }));
    this.fixtures = /** @type {any[]} */ (map.fixtures ?? []).map((fixture) => ({
      kind: /** @type {string} */ (fixture.kind), name: /** @type {string} */ (fixture.name ?? ""),
      at: points(fixture.at), outline: fixture.outline ? points(fixture.outline) : null,
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
    /** @type {{ name: string, fill: string, prices: (number | null)[] }[]} */
    this.classes = [];
    /** @type {{ id: string, name: string }[]} */
    this.types = [];
    this.currency = "";
    this.digits = 2;
    this.grid = new Grid(this.xy, this.radius);
    /** @type {Map<string, number> | null} */
    this.numbers = null;
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
      name: each.name ?? this.areas[this.areaClass.indexOf(index)]?.name ?? "", fill: each.fill ?? "#8a94a3", prices: each.prices ?? [],
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
    this.numbers ??= new Map(Array.from({ length: this.count }, (_, seat) => [this.idOf(seat), seat]));
    return this.numbers.get(id) ?? -1;
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

  /**
   * The price in minor units; null where it is not sold so.
   * @param {number} seat
   * @param {number} type the place of the type
   */
  priceOf(seat, type) {
    const of = this.priceClass[seat];
    return of < 0 ? null : this.classes[of].prices[type] ?? null;
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
   */
  step(seat, way) {
    const x = this.xy[2 * seat], y = this.xy[2 * seat + 1], row = this.rowOf[seat];
    const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way];
    let best = seat, least = Infinity;
    for (const other of this.grid.near(x, y, 40 * this.radius)) {
      const ox = this.xy[2 * other] - x, oy = this.xy[2 * other + 1] - y, along = ox * dx + oy * dy, beside = Math.abs(ox * dy - oy * dx);
      if (along < 0.2 * this.radius || beside > 2 * along + 2 * this.radius) continue;
      const same = this.rowOf[other] === row, sideways = way === "left" || way === "right";
      const cost = along + 2 * beside + (same === sideways ? 0 : 8 * this.radius);
      if (cost < least) [least, best] = [cost, other];
    }
    return best;
  }
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

/** Finds what is near a point, in time linear in what is found. */
class Grid {
  /**
   * @param {Float32Array} xy
   * @param {number} radius
   */
  constructor(xy, radius) {
    const count = xy.length / 2;
    this.xy = xy;
    this.size = Math.max(8 * radius, 0.01);
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (let i = 0; i < xy.length; i += 2) {
      if (xy[i] < left) left = xy[i];
      if (xy[i] > right) right = xy[i];
      if (xy[i + 1] < top) top = xy[i + 1];
      if (xy[i + 1] > bottom) bottom = xy[i + 1];
    }
    this.left = count ? left : 0;
    this.top = count ? top : 0;
    this.columns = count ? Math.floor((right - left) / this.size) + 1 : 1;
    this.lines = count ? Math.floor((bottom - top) / this.size) + 1 : 1;
    const cells = new Uint32Array(count);
    this.starts = new Uint32Array(this.columns * this.lines + 1);
    for (let i = 0; i < count; i++) {
      cells[i] = Math.floor((xy[2 * i] - this.left) / this.size) + this.columns * Math.floor((xy[2 * i + 1] - this.top) / this.size);
      this.starts[cells[i] + 1]++;
    }
    for (let i = 1; i < this.starts.length; i++) this.starts[i] += this.starts[i - 1];
    const at = this.starts.slice();
    this.seats = new Uint32Array(count);
    for (let i = 0; i < count; i++) this.seats[at[cells[i]]++] = i;
  }

  /**
   * The seats within a distance, and some beyond.
   * @param {number} x
   * @param {number} y
   * @param {number} distance
   */
  near(x, y, distance) {
    return this.within(x - distance, y - distance, x + distance, y + distance);
  }

  /**
   * The seats of a rectangle, and some beside it.
   * @param {number} left
   * @param {number} top
   * @param {number} right
   * @param {number} bottom
   */
  * within(left, top, right, bottom) {
    const clamp = (/** @type {number} */ value, /** @type {number} */ most) => Math.min(Math.max(Math.floor(value), 0), most);
    const c0 = clamp((left - this.left) / this.size, this.columns - 1), c1 = clamp((right - this.left) / this.size, this.columns - 1);
    const l0 = clamp((top - this.top) / this.size, this.lines - 1), l1 = clamp((bottom - this.top) / this.size, this.lines - 1);
    for (let line = l0; line <= l1; line++) {
      const from = this.starts[line * this.columns + c0], to = this.starts[line * this.columns + c1 + 1];
      for (let i = from; i < to; i++) yield this.seats[i];
    }
  }

  /**
   * The nearest seat within a distance; -1 for none.
   * @param {number} x
   * @param {number} y
   * @param {number} distance
   */
  at(x, y, distance) {
    let best = -1, least = distance * distance;
    for (const seat of this.near(x, y, distance)) {
      const dx = this.xy[2 * seat] - x, dy = this.xy[2 * seat + 1] - y, square = dx * dx + dy * dy;
      if (square <= least) [least, best] = [square, seat];
    }
    return best;
  }
}

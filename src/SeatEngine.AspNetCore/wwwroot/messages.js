// @ts-check
/** What the picker says. Other languages are files in lang/, with the same members. */

/** @type {Record<string, string>} */
export const english = {
  again: "Try again",
  aisle: "aisle",
  best: "Best seats",
  bestFor: "Find the best seats for the party",
  box: "box",
  budget: "At most in all ({0})",
  buy: "Buy",
  chosen: "chosen",
  clear: "Let go",
  close: "Close",
  companion: "companion seat",
  dearest: "How dear a seat may be",
  expired: "Your time is over, and the seats are free again.",
  failed: "That did not work. Please try again.",
  faultNotFree: "Some of these places are taken.",
  faultNotOffered: "Some of these places are not sold here.",
  faultNotTogether: "These places are not together.",
  faultOrphans: "One seat would be left alone beside them.",
  faultWhole: "This is sold as a whole.",
  fewer: "Fewer: {0}",
  fit: "Whole house",
  floor: "Floor",
  floors: "All floors",
  free: "free",
  freeToRight: "{0} free to your right",
  from: "from {0}",
  held: "Held for you: {0}",
  hold: "Hold these seats",
  kindBest: "the best",
  kindBestValue: "best value",
  kindCheapest: "the cheapest",
  kindNearestAlternative: "nearly as good",
  legend: "Prices",
  list: "List",
  lost: "Somebody was quicker: {0}.",
  more: "More: {0}",
  moreTime: "More time",
  most: "At most {0} places at once.",
  nearest: "Take these instead",
  noSeats: "Nothing is chosen yet.",
  none: "Nothing like that is free.",
  notFree: "not free",
  notSo: "These places cannot be had like this.",
  offline: "No connection. It is tried again.",
  places: "{0} places",
  remove: "Remove {0}",
  row: "row",
  seat: "seat",
  seatMap: "Seat map. Arrows move from seat to seat, Page up and Page down from section to section, letters and digits go to a row and a seat, with a point between numbers, Enter chooses, a slash finds the best.",
  stepFree: "step-free",
  table: "table",
  take: "Take",
  total: "Total",
  type: "Price type of {0}",
  upTo: "up to {0}",
  view: "View from here",
  wheelchair: "wheelchair space",
  wheelchairs: "Wheelchair spaces",
  whole: "sold as a whole",
  why: "Why",
  wishAisle: "at an aisle",
  wishes: "Wishes",
  zoomIn: "Closer",
  zoomOut: "Farther",
};

/**
 * The messages of a language; English for what it lacks.
 * @param {string} tag such as de-CH
 */
export async function messagesOf(tag) {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  if (language === "en" || !/^[a-z]{2,3}$/.test(language)) return english;
  try {
    const response = await fetch(new URL(`lang/${language}.json`, import.meta.url));
    return response.ok ? { ...english, ...await response.json() } : english;
  } catch (failure) {
    // A house can be sold in English where its language does not come.
    console.warn(failure);
    return english;
  }
}

/**
 * @param {string} text with {0}
 * @param {string | number} value
 */
export function fill(text, value) {
  return text.replace("{0}", String(value));
}

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
  none: "Nothing like that is free.",
  noSeats: "Nothing is chosen yet.",
  notFree: "not free",
  notSo: "These places cannot be had like this.",
  offline: "No connection. It is tried again.",
  places: "{0} places",
  reasonAccessibility: "Too few wheelchair spaces are free, or these places are kept for people who need them.",
  reasonAcrossAisle: "An aisle would part you.",
  reasonAisle: "Nothing that is free is at an aisle.",
  reasonAlone: "Somebody would sit alone.",
  reasonBudget: "Nothing that is free costs so little.",
  reasonBusy: "The house is very busy. Please try again.",
  reasonCheapest: "The cheapest that is free costs {0}.",
  reasonCompany: "Somebody would be without company.",
  reasonHoldChanged: "What is held for you has changed meanwhile. Please try again.",
  reasonInPayment: "A payment is under way.",
  reasonNoArea: "No standing area has room.",
  reasonNoMoreTime: "More time has been given as often as it can be.",
  reasonNoPerformance: "There is no such performance.",
  reasonNotAllowed: "That is not sold in this way.",
  reasonNotAvailable: "The house cannot be reached just now. Please try again soon.",
  reasonNotFree: "Taken: {0}.",
  reasonNotHeld: "These places are not what is held for you.",
  reasonNothingHeld: "Nothing is held for you.",
  reasonNotOffered: "Some of these places are not offered so.",
  reasonNotSoldHere: "What is held is paid elsewhere.",
  reasonNotTogether: "These places are not together.",
  reasonOrphans: "One seat would be left alone beside them.",
  reasonOutside: "Some of these places are not sold here.",
  reasonOverLimit: "Nobody may hold more than {0} places.",
  reasonSpacing: "They are too near to others.",
  reasonStepFree: "Nothing that is free is reached without a step.",
  reasonTooFewSeats: "Fewer places are free than you need.",
  reasonTooFewTogether: "Not so many places are free together like this.",
  reasonTooOften: "That was very quick. Please try again in a second.",
  reasonTypeChannel: "{1} is not sold here.",
  reasonTypeCode: "{1} needs a code.",
  reasonTypeNoPrice: "There is no price of {1} for: {0}.",
  reasonTypeNotAccompanied: "{1} needs somebody who comes along.",
  reasonTypeNotOnSale: "{1} is not on sale now for: {0}.",
  reasonTypePatron: "{1} is not for everybody.",
  reasonTypeSeatFeatures: "{1} is not sold for: {0}.",
  reasonTypeTooFew: "There are too few of {1}.",
  reasonTypeTooMany: "There are too many of {1}.",
  reasonTypeZone: "{1} is not sold there: {0}.",
  reasonWhole: "This is sold as a whole.",
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
 * @param {string} text with {0}, and {1} where there are two
 * @param {...(string | number)} values
 */
export function fill(text, ...values) {
  return values.reduce((/** @type {string} */ filled, value, place) => filled.replace(`{${place}}`, () => String(value)), text);
}

/**
 * What is said of one of the server's own words.
 * @param {Record<string, string>} text
 * @param {string} what of what kind the word is, such as reason
 * @param {string} name the word
 * @returns {string | undefined}
 */
export function named(text, what, name) {
  return text[what + name[0].toUpperCase() + name.slice(1)];
}

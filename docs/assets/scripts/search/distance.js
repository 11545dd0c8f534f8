/**
 * Edits between two words, a swap of neighboring letters counting as one (optimal string alignment).
 * @param {string} a
 * @param {string} b
 * @param {number} most stop early when there are more edits than this
 * @param {boolean} [open] let `b` go on where `a` ends: the edits to the nearest beginning of `b`
 * @returns {number} `most + 1` when there are more
 */
export function editDistance(a, b, most, open = false) {
  if (a.length - b.length > most || (!open && b.length - a.length > most)) return most + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, above] = [above, row];
  }
  return open ? Math.min(...above) : above[b.length];
}

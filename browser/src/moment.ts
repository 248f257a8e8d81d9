/** Ms since the page was loaded: goes on whatever is done to the clock. */
export function sinceLoad(): number {
  return performance.now();
}

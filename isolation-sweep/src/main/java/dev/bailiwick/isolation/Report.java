package dev.bailiwick.isolation;

import java.util.List;

/**
 * What a sweep has found.
 *
 * @param operations how many the description has
 * @param covered how many of these were swept and permitted to somebody
 * @param unknown those that the plan does not know how to call
 * @param unpermitted those that nobody was permitted, with what everybody was answered
 * @param broken answers of 500 and above
 * @param cells how many requests were made for their answers
 */
public record Report(
    int operations,
    int covered,
    List<String> unknown,
    List<String> unpermitted,
    List<String> broken,
    long cells,
    long requests,
    List<String> leaks) {

  public Report {
    unknown = List.copyOf(unknown);
    unpermitted = List.copyOf(unpermitted);
    broken = List.copyOf(broken);
    leaks = List.copyOf(leaks);
  }

  /** Whether every operation was tried, and none told anything. */
  public boolean isClean() {
    return covered == operations && leaks.isEmpty() && broken.isEmpty();
  }
}

package dev.bailiwick.isolation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One operation as the description has it.
 *
 * @param path with its variables in braces
 */
record Operation(String id, String method, String path, boolean hasBody) {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  /** The names of the variables of its path. */
  List<String> variables() {
    return VARIABLE.matcher(path).results().map(Operation::name).toList();
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("HEAD");
  }

  private static String name(MatchResult variable) {
    return variable.group(1);
  }
}

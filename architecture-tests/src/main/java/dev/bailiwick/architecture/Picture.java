package dev.bailiwick.architecture;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A component diagram, read more strictly than ArchUnit reads it: that takes a hidden arrow for a
 * permission and passes over what it does not understand, so here each line is understood or
 * refused.
 *
 * @param components the package of each, by name
 * @param faults what cannot be meant, with its line
 */
record Picture(Map<String, String> components, Set<Arrow> arrows, List<String> faults) {

  record Arrow(String from, String to) {

    @Override
    public String toString() {
      return "[%s] --> [%s]".formatted(from, to);
    }
  }

  private static final Pattern COMPONENT = Pattern.compile("\\[([\\w-]+)] <<([\\w.]+)\\.\\.>>");
  private static final Pattern ARROW =
      Pattern.compile("\\[([\\w-]+)] -(?:-|left-|right-|up-|down-)> \\[([\\w-]+)]");
  private static final Pattern LAYOUT =
      Pattern.compile(
          "|'.*|@startuml.*|@enduml|title [\\w ]+|hide stereotype|\\w+ to \\w+ direction"
              + "|package \\w+ \\{|}");

  static Picture read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The picture cannot be read: " + file, e);
    }
  }

  /** In how many components a class lies; it should be one. */
  long homesOf(JavaClass type) {
    return components.keySet().stream().filter(name -> isIn(type, name)).count();
  }

  boolean isIn(JavaClass type, String component) {
    return Code.isWithin(type, requireNonNull(components.get(component)));
  }

  boolean follows(Use use, Arrow arrow) {
    return isIn(use.by(), arrow.from()) && isIn(use.of(), arrow.to());
  }

  private static Picture parse(List<String> lines) {
    Picture picture = new Picture(new LinkedHashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
    for (int i = 0; i < lines.size(); i++) {
      picture.add(lines.get(i).strip(), i + 1);
    }
    return picture;
  }

  private void add(String line, int number) {
    Matcher component = COMPONENT.matcher(line);
    Matcher arrow = ARROW.matcher(line);
    if (component.matches()) {
      if (components.containsValue(component.group(2))
          || components.putIfAbsent(component.group(1), component.group(2)) != null) {
        fault(number, line, "drawn twice");
      }
    } else if (arrow.matches()) {
      draw(new Arrow(arrow.group(1), arrow.group(2)), line, number);
    } else if (!LAYOUT.matcher(line).matches()) {
      fault(number, line, reason(line));
    }
  }

  private void draw(Arrow arrow, String line, int number) {
    if (!components.containsKey(arrow.from()) || !components.containsKey(arrow.to())) {
      fault(number, line, "an arrow joins components drawn above it");
    }
    if (!arrows.add(arrow)) {
      fault(number, line, "drawn twice");
    }
  }

  private void fault(int number, String line, String reason) {
    faults.add("Line %d of the picture, '%s': %s".formatted(number, line, reason));
  }

  private static String reason(String line) {
    if (line.contains("hidden")) {
      return "a hidden arrow would permit what nobody sees";
    }
    if (line.contains("\"")) {
      return "a quoted name would be dropped, and its rules with it";
    }
    return "neither '[name] <<package..>>' nor '[name] --> [name]'";
  }
}

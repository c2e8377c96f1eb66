package dev.bailiwick.api.description;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every type of problem that the API can answer with, by its code. */
final class ProblemTypes {

  private static final List<ProblemType> ALL = read();

  private ProblemTypes() {}

  static List<ProblemType> all() {
    return ALL;
  }

  static List<ProblemType> of(int status) {
    return ALL.stream().filter(type -> type.status() == status).toList();
  }

  /** The page that people read. */
  static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Problems

            Whatever is refused is answered with a problem (RFC 9457): its `type` is stable and one
            of these, after `urn:bailiwick:problem:`; `detail` is a sentence for people, `field` says
            what is wrong with what was sent, `permission` which one is lacking. This page is made
            from what the API itself knows.

            | Problem | Status | What it means | What to do |
            |---|---|---|---|
            """);
    for (ProblemType type : ALL) {
      page.append(
          "| `%s` | %d | %s | %s |\n"
              .formatted(type.code(), type.status(), type.meaning(), type.remedy()));
    }
    return page.toString();
  }

  private static List<ProblemType> read() {
    try (InputStream file =
        requireNonNull(ProblemTypes.class.getResourceAsStream("problems.yaml"))) {
      Map<String, List<Object>> read =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new TreeMap<>(read)
          .entrySet().stream().map(entry -> type(entry.getKey(), entry.getValue())).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ProblemType type(String code, List<Object> told) {
    return new ProblemType(
        code, (Integer) told.get(0), told.get(1).toString(), told.get(2).toString());
  }
}

package dev.bailiwick.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A code base to be judged: its root package, and which packages play which part.
 *
 * <p>Packages and classes are named relative to the root; libraries by their own full names.
 *
 * @param picture the PlantUML component diagram of the modules
 * @param cores in order: each may see those before it
 * @param permit the class whose making lets somebody in; made only in its own package
 */
public record House(
    String root,
    Path picture,
    List<String> cores,
    List<String> adapters,
    List<Confinement> confinements,
    Http http,
    List<String> neverShipped,
    String permit) {

  /** A library that only one package of the house may see. */
  public record Confinement(String library, String home) {}

  /**
   * The module that speaks HTTP.
   *
   * @param compositionRoot the one package that builds use cases
   * @param needs the annotations whose value is the permission that an operation needs; one that is
   *     not of the house goes by its full name
   * @param unguarded operations that need none, as {@code GET /v1/me}
   */
  public record Http(
      String module, String compositionRoot, Set<String> needs, Set<String> unguarded) {

    public Http {
      needs = Set.copyOf(needs);
      unguarded = Set.copyOf(unguarded);
    }
  }

  public House {
    cores = List.copyOf(cores);
    adapters = List.copyOf(adapters);
    confinements = List.copyOf(confinements);
    neverShipped = List.copyOf(neverShipped);
  }

  /** A house of which only the root is known; its modules are named by what follows. */
  public static House at(String root) {
    return new House(
        root,
        Path.of("modules.puml"),
        List.of(),
        List.of(),
        List.of(),
        new Http("api", "api.bootstrap", Set.of("api.Needs"), Set.of()),
        List.of(),
        "");
  }

  /** Names the diagram that the code must equal. */
  public House withPicture(Path file) {
    return new House(root, file, cores, adapters, confinements, http, neverShipped, permit);
  }

  /** Names the cores, each of which may see those before it. */
  public House withCores(String... modules) {
    return new House(
        root, picture, List.of(modules), adapters, confinements, http, neverShipped, permit);
  }

  /** Names the adapters, which know a technology and not each other. */
  public House withAdapters(String... modules) {
    return new House(
        root, picture, cores, List.of(modules), confinements, http, neverShipped, permit);
  }

  /** Keeps libraries inside one package; adds to what was kept before. */
  public House keeping(String home, String... libraries) {
    List<Confinement> all = new ArrayList<>(confinements);
    Stream.of(libraries).map(library -> new Confinement(library, home)).forEach(all::add);
    return new House(root, picture, cores, adapters, all, http, neverShipped, permit);
  }

  /** Names the module that speaks HTTP. */
  public House withHttp(Http module) {
    return new House(root, picture, cores, adapters, confinements, module, neverShipped, permit);
  }

  /** Names the modules that no production artifact may contain. */
  public House withNeverShipped(String... modules) {
    return new House(root, picture, cores, adapters, confinements, http, List.of(modules), permit);
  }

  /** Names the class whose making lets somebody in. */
  public House withPermit(String className) {
    return new House(root, picture, cores, adapters, confinements, http, neverShipped, className);
  }

  /** Reads a list of operations: one a line, {@code #} before a comment. */
  public static Set<String> operations(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The full name of what is named relative to the root. */
  String full(String relative) {
    return root + "." + relative;
  }

  List<String> httpPackages() {
    return List.of(http.module(), http.compositionRoot());
  }

  List<String> ports() {
    return cores.stream().map(core -> core + ".port").toList();
  }
}

package dev.bailiwick.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** What class files cannot tell: the build files know which modules and libraries there are. */
final class PomsTest {

  private static final Path ROOT = Path.of("..");
  private static final Set<String> NEVER_SHIPPED =
      Set.of("local", "cognito-twin", "verification", "benchmarks");

  @Test
  void every_module_is_drawn() throws Exception {
    Set<String> drawn = Picture.read(Bailiwick.PICTURE).components().keySet();

    assertEquals(List.of(), modules().stream().filter(it -> !drawn.contains(it)).toList());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void no_module_builds_with_lombok(String module) throws Exception {
    assertFalse(Files.readString(pom(module)).contains("lombok"));
  }

  @ParameterizedTest
  @MethodSource("productionModules")
  void no_production_module_depends_on_what_never_ships(String module) throws Exception {
    List<String> shipped =
        texts(pom(module), "/project/dependencies/dependency[not(scope='test')]/artifactId");

    assertTrue(shipped.stream().noneMatch(NEVER_SHIPPED::contains), shipped::toString);
  }

  @ParameterizedTest
  @MethodSource("modules")
  @Tag("security-50")
  void no_module_has_libraries_from_a_place_of_its_own(String module) throws Exception {
    assertEquals(List.of(), texts(pom(module), "//repository/url | //pluginRepository/url"));
    assertEquals(List.of(), texts(ROOT.resolve("pom.xml"), "//repository | //pluginRepository"));
  }

  /** A jar is the same whenever and wherever it is built, and no version is whatever is newest. */
  @Test
  @Tag("security-50")
  void what_is_built_depends_on_what_is_written_here() throws Exception {
    Path root = ROOT.resolve("pom.xml");
    assertEquals(1, texts(root, "/project/properties/project.build.outputTimestamp").size());
    assertEquals(1, texts(root, "//rules/requirePluginVersions").size());
    assertEquals(1, texts(root, "//profile[id='sbom']//goal[.='makeBom']").size());
    List<String> versions = texts(root, "//dependency/version | //plugin/version | //properties/*");
    assertEquals(
        List.of(), versions.stream().filter(it -> it.matches("LATEST|RELEASE|[\\[(].*")).toList());
  }

  static List<String> modules() throws Exception {
    return texts(ROOT.resolve("pom.xml"), "/project/modules/module");
  }

  static List<String> productionModules() throws Exception {
    return modules().stream().filter(module -> !NEVER_SHIPPED.contains(module)).toList();
  }

  private static Path pom(String module) {
    return ROOT.resolve(module, "pom.xml");
  }

  private static List<String> texts(Path pom, String path) throws Exception {
    var document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
    var found =
        (NodeList)
            XPathFactory.newDefaultInstance()
                .newXPath()
                .evaluate(path, document, XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent().strip())
        .toList();
  }
}

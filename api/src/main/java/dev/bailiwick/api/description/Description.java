package dev.bailiwick.api.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.web.router.Router;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The API's description: what is generated from the controllers, completed by what follows for
 * every operation alike, so that no controller has to say it.
 */
@Singleton
public final class Description {

  private static final String GENERATED = "classpath:META-INF/swagger/openapi.yml";

  private final ResourceResolver resources;
  private final Provider<Router> router;
  private final String publicUrl;
  private final ObjectMapper json = new ObjectMapper();

  Description(
      ResourceResolver resources,
      Provider<Router> router,
      @Property(name = "bailiwick.public-url") String publicUrl) {
    this.resources = resources;
    this.router = router;
    this.publicUrl = publicUrl;
  }

  /** The description in OpenAPI 3.1, as YAML. */
  public String yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    return new Yaml(options).dump(json.convertValue(complete(generated()), Map.class));
  }

  /** The page of problems, as Markdown. */
  public static String problems() {
    return ProblemTypes.page();
  }

  private ObjectNode generated() {
    try (InputStream file = resources.getResourceAsStream(GENERATED).orElseThrow()) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return json.convertValue(read, ObjectNode.class);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private ObjectNode complete(ObjectNode root) {
    Schemas.complete(root);
    Answered.complete(root);
    new Operations(root, Declared.of(router.get())).complete();
    Schemas.limit(root);
    root.putArray("servers")
        .addObject()
        .put("url", publicUrl)
        .put("description", "This installation: production, staging or local")
        .put("x-internal", false);
    root.putObject("externalDocs")
        .put("description", "Every type of problem, and what to do")
        .put("url", publicUrl + "/problems");
    root.withObject("/info")
        .putObject("contact")
        .put("name", "Whoever runs this installation")
        .put("url", publicUrl);
    tags(root);
    dropUnused(root);
    return root;
  }

  /** Of what all operations share, what none of them needs. */
  private static void dropUnused(ObjectNode root) {
    Set<String> used = new HashSet<>();
    Tree.each(root, node -> used.add(node.path("$ref").asText()));
    for (String kind : List.of("responses", "parameters", "headers")) {
      ObjectNode shared = root.withObject("/components/" + kind);
      List.copyOf(shared.properties()).stream()
          .map(Map.Entry::getKey)
          .filter(name -> !used.contains("#/components/" + kind + "/" + name))
          .forEach(shared::remove);
    }
  }

  private static void tags(ObjectNode root) {
    TreeSet<String> tags = new TreeSet<>();
    Tree.each(root.path("paths"), node -> node.path("tags").forEach(tag -> tags.add(tag.asText())));
    root.putArray("tags");
    tags.forEach(
        tag ->
            root.withArray("/tags")
                .addObject()
                .put("name", tag)
                .put("description", "All about " + tag.replace('-', ' ') + "."));
  }
}

package dev.bailiwick.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sweeps an API from the command line; its last line is what it found, in JSON. */
final class Main {

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (arguments.length != 2) {
      System.err.println("usage: java -jar isolation-sweep.jar OPENAPI PLAN (files or addresses)");
      System.exit(2);
    }
    Report report = Sweep.run(read(arguments[0]), read(arguments[1]), System.nanoTime());
    out.println(new ObjectMapper().writeValueAsString(report));
    System.exit(report.isClean() ? 0 : 1);
  }

  /** JSON is YAML too. */
  private static JsonNode read(String where) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    if (!where.startsWith("http:") && !where.startsWith("https:")) {
      return yaml.readTree(Files.readAllBytes(Path.of(where)));
    }
    try (InputStream in = URI.create(where).toURL().openStream()) {
      return yaml.readTree(in);
    }
  }
}

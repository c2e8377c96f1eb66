package dev.bailiwick.benchmarks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a server process says to whoever started it: one line, once it answers. */
final class Announcement {

  private static final String START = "serving ";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Announcement() {}

  static void of(Site site) throws JsonProcessingException {
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(START + JSON.writeValueAsString(site));
  }

  /** Waits until whoever started this process closes its input, or is gone. */
  static void awaitEnd() throws IOException {
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  static Site read(BufferedReader said) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(START)) {
        return JSON.readValue(line.substring(START.length()), Site.class);
      }
    }
    throw new IOException("the server ended before it served");
  }
}

package dev.bailiwick.local.directory;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one data directory, chosen at its first start and remembered: the twin's is part of
 * every identity's issuer, so that a user at another port would be another user.
 */
public final class Ports {

  private static final int USUAL = 8080;
  private static final int LOWEST_FREE_FOR_ALL = 1024;
  private static final int LOWEST_OF_OURS = 20_000;
  private static final int HIGHEST_OF_OURS = 32_000;
  private static final int HIGHEST = 65_535;

  private final Map<Port, Integer> today = new EnumMap<>(Port.class);
  private final Map<Port, Integer> kept;

  private Ports(Map<Port, Integer> kept) {
    this.kept = kept;
  }

  /** The ports of a start; {@code wanted} moves the api alone, and 0 stands for any free one. */
  public static Ports of(DataDirectory directory, OptionalInt wanted) {
    Path file = directory.path("ports");
    Ports ports = new Ports(Files.exists(file) ? read(directory, file) : Map.of());
    ports.placeApi(wanted);
    for (Port port : Port.values()) {
      if (port != Port.API) {
        ports.place(port);
      }
    }
    ports.remember(directory, file);
    return ports;
  }

  /** Where it listens at this start. */
  public int of(Port port) {
    return requireNonNull(today.get(port));
  }

  private void placeApi(OptionalInt wanted) {
    int port = wanted.orElse(kept.getOrDefault(Port.API, USUAL));
    if (port == 0) {
      today.put(Port.API, anyFree());
      return;
    }
    try (ServerSocket socket = listen(port)) {
      today.put(Port.API, socket.getLocalPort());
    } catch (IOException e) {
      throw new CannotStart(
          "cannot listen on port " + port + " (" + e.getMessage() + "); choose another with --port",
          e);
    }
  }

  /** Not from where outgoing connections get theirs, or one could take it before we listen. */
  private int anyFree() {
    return ThreadLocalRandom.current()
        .ints(LOWEST_OF_OURS, HIGHEST_OF_OURS)
        .filter(this::free)
        .findFirst()
        .orElseThrow();
  }

  private void place(Port port) {
    Integer remembered = kept.get(port);
    int place = remembered == null ? of(Port.API) + port.offset : remembered;
    if (remembered != null && port == Port.TWIN && !free(place)) {
      throw new CannotStart(
          "port "
              + place
              + ", where the users of this data directory sign in, is taken; free it, or name"
              + " another directory with --data");
    }
    while (!free(place)) {
      place = place < HIGHEST ? place + 1 : LOWEST_FREE_FOR_ALL;
    }
    today.put(port, place);
  }

  private boolean free(int port) {
    if (port > HIGHEST || today.containsValue(port)) {
      return false;
    }
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }

  private void remember(DataDirectory directory, Path file) {
    Map<Port, Integer> next = new EnumMap<>(today);
    next.put(Port.API, kept.getOrDefault(Port.API, of(Port.API)));
    try {
      if (!next.equals(kept)) {
        PrivateFile.write(
            file, next.entrySet().stream().map(Ports::line).collect(Collectors.joining()));
      }
    } catch (IOException e) {
      throw directory.broken("ports", e);
    }
  }

  private static String line(Entry<Port, Integer> entry) {
    return entry.getKey().key() + "=" + entry.getValue() + "\n";
  }

  private static Map<Port, Integer> read(DataDirectory directory, Path file) {
    Map<Port, Integer> kept = new EnumMap<>(Port.class);
    try {
      Properties lines = new Properties();
      lines.load(new StringReader(Files.readString(file)));
      for (Port port : Port.values()) {
        kept.put(port, number(lines.getProperty(port.key())));
      }
      return kept;
    } catch (IOException | IllegalArgumentException e) {
      throw directory.broken("ports", e);
    }
  }

  private static int number(@Nullable String text) {
    int number = Integer.parseInt(text);
    if (number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException("no port: " + text);
    }
    return number;
  }
}

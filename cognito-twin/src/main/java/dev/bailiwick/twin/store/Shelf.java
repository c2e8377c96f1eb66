package dev.bailiwick.twin.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bailiwick.twin.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Things by key, in the order of their keys; on disk when it was given a folder, else in memory
 * alone.
 */
public final class Shelf<T> {

  private static final String SUFFIX = ".json";

  private final @Nullable Folder folder;
  private final NavigableMap<String, T> things = new ConcurrentSkipListMap<>();

  private Shelf(@Nullable Folder folder) {
    this.folder = folder;
  }

  /**
   * Loads what a former start left in {@code root/name}; without a root nothing outlives the
   * process.
   */
  public static <T> Shelf<T> open(@Nullable Path root, String name, Class<T> type) {
    if (root == null) {
      return new Shelf<>(null);
    }
    try {
      var folder = Folder.open(root.resolve(name));
      var shelf = new Shelf<T>(folder);
      for (var file : folder.files(SUFFIX)) {
        var key = file.getFileName().toString();
        shelf.things.put(key.substring(0, key.length() - SUFFIX.length()), read(file, type));
      }
      return shelf;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot use the data directory " + root + ": " + e.getMessage(), e);
    }
  }

  public Optional<T> find(String key) {
    return Optional.ofNullable(things.get(key));
  }

  public List<T> all() {
    return new ArrayList<>(things.values());
  }

  /** What stands behind {@code key}, in order. */
  public List<T> after(String key) {
    return new ArrayList<>(things.tailMap(key, false).values());
  }

  public List<String> keys() {
    return new ArrayList<>(things.keySet());
  }

  public synchronized void put(String key, T thing) {
    if (folder != null) {
      try {
        folder.write(key + SUFFIX, Json.write(thing).getBytes(UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    things.put(key, thing);
  }

  public synchronized Optional<T> update(String key, UnaryOperator<T> change) {
    var changed = find(key).map(change);
    changed.ifPresent(thing -> put(key, thing));
    return changed;
  }

  public synchronized void remove(String key) {
    if (folder != null) {
      try {
        folder.delete(key + SUFFIX);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    things.remove(key);
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    try {
      return Json.read(Files.readString(file), type);
    } catch (JsonProcessingException e) {
      throw new IOException(file + " is not what the twin wrote there", e);
    }
  }
}

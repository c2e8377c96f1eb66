package dev.bailiwick.local.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that one laptop edition keeps, held by one process at a time. */
public final class DataDirectory implements AutoCloseable {

  private static final String MARKER = "bailiwick-data";
  private static final String LOCK = "lock";

  /** What the launcher puts beside the data when that is where the sources are. */
  private static final Set<String> LAUNCHERS = Set.of("build", "build.log", "log");

  /** All that a reset clears: nothing else is ever deleted here. */
  private static final Set<String> KEPT =
      Set.of(
          "log",
          "ports",
          "postgres",
          "postgres.password",
          "postgres.ready",
          "run.json",
          "secrets",
          "twin");

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Takes the directory, making it where there is none. */
  public static DataDirectory open(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      claim(path);
      return new DataDirectory(path, hold(path));
    } catch (IOException e) {
      throw new CannotStart(
          "cannot use " + path + " (" + e + "); name another directory with --data", e);
    }
  }

  /** The place of one of the things kept here. */
  public Path path(String name) {
    if (!KEPT.contains(name)) {
      throw new IllegalArgumentException(name + " would not be cleared by a reset");
    }
    return path.resolve(name);
  }

  /** Thirty-two random bytes in base64, the same at every start. */
  public String secret(String name) {
    Path file = path("secrets").resolve(name);
    try {
      if (!Files.exists(file)) {
        byte[] minted = new byte[32];
        new SecureRandom().nextBytes(minted);
        Folders.create(path("secrets"));
        PrivateFile.write(file, Base64.getEncoder().encodeToString(minted));
      }
      String kept = Files.readString(file);
      if (Base64.getDecoder().decode(kept).length != 32) {
        throw broken("secrets/" + name, null);
      }
      return kept;
    } catch (IOException | IllegalArgumentException e) {
      throw broken("secrets/" + name, e);
    }
  }

  /** Tells a second copy where this one answers. */
  public void announce(URI api) {
    try {
      write(lock, ProcessHandle.current().pid() + ", " + api);
    } catch (IOException e) {
      throw broken(LOCK, e);
    }
  }

  /** Forgets everything, and stays held. */
  public void clear() {
    KEPT.forEach(this::clear);
  }

  /** Forgets one of the things kept here. */
  public void clear(String name) {
    try {
      Folders.delete(path(name));
    } catch (IOException e) {
      throw new CannotStart("cannot clear " + path.resolve(name) + " (" + e + ")", e);
    }
  }

  /** The refusal for something kept here that makes no sense. */
  public CannotStart broken(String name, @Nullable Throwable cause) {
    String line = "the data directory is broken at " + path.resolve(name);
    return new CannotStart(line + "; --reset starts anew, without what it held", cause);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw broken(LOCK, e);
    }
  }

  private static void claim(Path path) throws IOException {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new CannotStart(path + " is not a directory; name another with --data");
    }
    Folders.create(path);
    Path marker = path.resolve(MARKER);
    if (Files.exists(marker)) {
      return;
    }
    if (holdsOthers(path)) {
      throw new CannotStart(
          path + " holds other things; name an empty or a new directory with --data");
    }
    Files.writeString(marker, "The data of a Bailiwick laptop edition; --reset clears it.\n");
  }

  private static boolean holdsOthers(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .anyMatch(
              name -> !name.equals(MARKER) && !name.equals(LOCK) && !LAUNCHERS.contains(name));
    }
  }

  private static FileChannel hold(Path path) throws IOException {
    FileChannel channel = FileChannel.open(path.resolve(LOCK), CREATE, READ, WRITE);
    if (!locked(channel)) {
      String holder = read(channel);
      channel.close();
      throw new CannotStart(
          "already running (pid "
              + holder
              + "); stop it first or name another directory with --data");
    }
    write(channel, Long.toString(ProcessHandle.current().pid()));
    return channel;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(256);
    channel.read(bytes, 0);
    return UTF_8.decode(bytes.flip()).toString();
  }

  private static void write(FileChannel channel, String text) throws IOException {
    channel.truncate(0);
    channel.write(UTF_8.encode(text), 0);
  }
}

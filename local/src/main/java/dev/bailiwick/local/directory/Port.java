package dev.bailiwick.local.directory;

import java.util.Locale;

/** What listens on this machine, and how far above the api where nothing is in the way. */
public enum Port {
  API(0),
  TWIN(1),
  SMTP(2),
  QUEUE(3),
  POSTGRES(4),
  MANAGEMENT(5);

  final int offset;

  Port(int offset) {
    this.offset = offset;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

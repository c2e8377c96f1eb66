package dev.bailiwick.local;

/** The parts of the laptop edition, each before those that stand on it. */
enum Part {
  DIRECTORY,
  POSTGRES,
  QUEUE,
  FORWARDER,
  TWIN,
  API,
  RUN_FILE
}

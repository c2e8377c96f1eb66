package dev.bailiwick.benchmarks.decide;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whose turn it is among the requests; each thread has its own. */
@State(Scope.Thread)
public class Turn {

  private int last;

  int next() {
    return last++;
  }
}

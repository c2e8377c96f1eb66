package dev.bailiwick.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Numbers by their names, as in {@code --seed 7}. */
record Options(Map<String, Long> numbers) {

  Options {
    numbers = Map.copyOf(numbers);
  }

  static Options of(List<String> arguments) {
    Map<String, Long> numbers = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!name.startsWith("--") || i + 1 == arguments.size()) {
        throw new IllegalArgumentException("options are --NAME NUMBER, and not " + name);
      }
      // A text that is no number is refused as such.
      numbers.put(name.substring(2), Long.parseLong(arguments.get(i + 1)));
    }
    return new Options(numbers);
  }

  long number(String name, long otherwise) {
    return numbers.getOrDefault(name, otherwise);
  }

  /** The seed to replay, or a new one. */
  long seed() {
    return number("seed", RandomGenerator.getDefault().nextInt(Integer.MAX_VALUE));
  }
}

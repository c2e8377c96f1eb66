package dev.bailiwick.tenants.plan;

import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.authorization.catalogue.Catalogue;
import java.util.SortedSet;
import java.util.TreeSet;

/** The features that the catalogue's types ask for. */
public final class Features {

  private Features() {}

  /** All of them, by name. */
  public static SortedSet<String> of(Catalogue catalogue) {
    SortedSet<String> features = new TreeSet<>();
    catalogue.types().forEach(type -> features.addAll(type.features().values()));
    return features;
  }

  /**
   * Passes where some type asks for this feature.
   *
   * @param field where its name was sent
   */
  public static void requireKnown(Catalogue catalogue, String field, String feature) {
    if (!of(catalogue).contains(feature)) {
      throw Refusal.invalid(field, "No type of the catalogue needs a feature of this name.");
    }
  }
}

package dev.bailiwick.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of a pool in AWS, which goes by two names. The partitions (us-gov, cn, eusc) differ in
 * the regions' names and the hosts' endings.
 */
record AwsIssuer(boolean isIssuerForm, String rest) {

  private static final Pattern FORM =
      Pattern.compile(
          "https://(issuer-)?(cognito-idp\\.(?<region>[a-z]+(-[a-z]+)+-[0-9]+)\\.(?<suffix>[a-z.]+)"
              + "/\\k<region>_[0-9a-zA-Z]+)");

  /** Whether it claims to be one, so that it has to be one. */
  static boolean isClaimed(String issuer) {
    return issuer.contains("amazonaws");
  }

  /** The issuer that this text is; null where it is none of AWS. */
  static @Nullable AwsIssuer parse(String issuer) {
    Matcher form = FORM.matcher(issuer);
    return form.matches() && form.group("suffix").equals(suffix(form.group("region")))
        ? new AwsIssuer(form.group(1) != null, form.group(2))
        : null;
  }

  /** The same pool's other name. */
  String otherForm() {
    return "https://" + (isIssuerForm ? "" : "issuer-") + rest;
  }

  private static String suffix(String region) {
    if (region.startsWith("cn-")) {
      return "amazonaws.com.cn";
    }
    return region.startsWith("eusc-") ? "amazonaws.eu" : "amazonaws.com";
  }
}

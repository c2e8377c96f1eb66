package dev.bailiwick.twin.pool;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/** 160 bits as authenticator apps take them: 32 letters exactly, without padding (RFC 4648 §6). */
final class Base32 {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String fresh() {
    var text = new StringBuilder();
    RANDOM.ints(32, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
    return text.toString();
  }

  static byte[] bytes(String text) {
    var number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(text.charAt(i))));
    }
    // A bit above the highest keeps the zeros that the secret may begin with.
    var bytes = number.setBit(160).toByteArray();
    return Arrays.copyOfRange(bytes, bytes.length - 20, bytes.length);
  }
}

package dev.bailiwick.verification.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Headers that ask for another algorithm, with signatures to match or not. */
final class AlgorithmCases {

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private AlgorithmCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    AlgorithmCases cases = new AlgorithmCases(forge);
    cases.algorithms();
    cases.otherSignatures();
    cases.secrets();
    return cases.all;
  }

  private void add(String name, String token) {
    all.add(Case.refused("algorithm", name, token));
  }

  private void algorithms() {
    for (String name :
        List.of(
            "none",
            "None",
            "NONE",
            "nOnE",
            "",
            " ",
            "rs256",
            "Rs256",
            "RS256 ",
            " RS256",
            "RS256\u0000",
            "RSA256",
            "RS1",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES256K",
            "ES384",
            "ES512",
            "EdDSA",
            "Ed25519",
            "HS256",
            "HS384",
            "HS512",
            "dir",
            "RSA-OAEP",
            "A256KW",
            "RSA1_5",
            "SHA256withRSA",
            "1.2.840.113549.1.1.11")) {
      add("alg '" + name + "' over RS256", good().header("alg", name).text());
    }
    add("absent", good().withoutHeader("alg").text());
    add("none, unsigned", good().header("alg", "none").input() + ".");
    add("none, and two parts", good().header("alg", "none").input());
  }

  private void otherSignatures() {
    signed("RS384", "SHA384withRSA", null);
    signed("RS512", "SHA512withRSA", null);
    signed("RS256", "SHA384withRSA", null);
    signed("RS256", "SHA1withRSA", null);
    PSSParameterSpec pss = new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    signed("PS256", "RSASSA-PSS", pss);
    signed("RS256", "RSASSA-PSS", pss);
    String input = good().header("alg", "ES256").input();
    add("ES256 by a curve of its own", input + "." + Draft.part(onCurve(input)));
  }

  private void signed(String name, String algorithm, @Nullable AlgorithmParameterSpec with) {
    String input = good().header("alg", name).input();
    add(
        name + " by " + algorithm,
        input + "." + Draft.part(forge.signer().sign(input, algorithm, with)));
  }

  private static byte[] onCurve(String input) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(generator.generateKeyPair().getPrivate());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key, in every form in which it is public, as a secret. */
  private void secrets() {
    byte[] der = forge.signer().publicKey().getEncoded();
    byte[] modulus = forge.signer().publicKey().getModulus().toByteArray();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PUBLIC KEY-----";
    Map<String, byte[]> secrets =
        Map.of(
            "DER", der,
            "PEM", utf8(pem),
            "PEM with its last line end", utf8(pem + "\n"),
            "modulus", modulus,
            "modulus without its sign", Arrays.copyOfRange(modulus, 1, modulus.length),
            "JWK", utf8(Json.text(forge.signer().published("sig"))),
            "one zero", new byte[1]);
    secrets.forEach(
        (name, secret) ->
            Map.of("HS256", "HmacSHA256", "HS384", "HmacSHA384", "HS512", "HmacSHA512")
                .forEach((alg, mac) -> add(alg + " by " + name, mac(alg, mac, secret))));
  }

  private String mac(String name, String algorithm, byte[] secret) {
    try {
      String input = good().header("alg", name).input();
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return input + "." + Draft.part(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Draft good() {
    return forge.good();
  }
}

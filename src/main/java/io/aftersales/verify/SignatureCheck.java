package io.aftersales.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** Tells of one public key whether it made a signature. */
@FunctionalInterface
public interface SignatureCheck {

    /** Bytes of a signature. */
    int LENGTH = 64;

    /** @return false also for bytes that are no signature */
    boolean right(byte[] text, byte[] signature);

    /**
     * As the JDK does it, which a verifier has that has nothing else.
     *
     * @param key Ed25519, as X.509 encodes it
     * @throws IllegalArgumentException for anything else
     */
    static SignatureCheck ofTheJdk(byte[] key) {
        try {
            PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            return (text, signature) -> right(known, text, signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    private static boolean right(PublicKey key, byte[] text, byte[] signature) {
        try {
            Signature checked = Signature.getInstance("Ed25519");
            checked.initVerify(key);
            checked.update(text);
            // the JDK lets bytes after a signature pass
            return signature.length == LENGTH && checked.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }
}

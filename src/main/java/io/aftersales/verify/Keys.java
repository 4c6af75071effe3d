package io.aftersales.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Public keys by their ids. A key's id is the beginning of its own hash, so that none can stand in for another. */
final class Keys {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    private final Map<String, PublicKey> keys = new HashMap<>();

    /** @return false where the id is not the key's */
    boolean add(String id, String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            keys.put(id, KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
            return id.equals(idOf(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            return false;
        }
    }

    static String idOf(byte[] encoded) {
        return Digests.sha256(encoded).substring(0, ID_LENGTH);
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    boolean verifies(String text, String signature, String keyId) {
        PublicKey key = keys.get(keyId);
        if (key == null || signature == null) {
            return false;
        }
        try {
            Signature checked = Signature.getInstance(ALGORITHM);
            checked.initVerify(key);
            checked.update(text.getBytes(StandardCharsets.UTF_8));
            return checked.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

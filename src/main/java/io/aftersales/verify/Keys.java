package io.aftersales.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Public keys by their ids. A key's id is the beginning of its own hash, so that none can stand in for another. */
final class Keys {

    private static final int ID_LENGTH = 16;

    private final Map<String, SignatureCheck> keys = new HashMap<>();
    private final Function<byte[], SignatureCheck> reader;

    /** @param reader makes a check of an encoded key, or throws IllegalArgumentException */
    Keys(Function<byte[], SignatureCheck> reader) {
        this.reader = reader;
    }

    /** @return false where the id is not the key's */
    boolean add(String id, String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            keys.put(id, reader.apply(encoded));
            return id.equals(idOf(encoded));
        } catch (IllegalArgumentException noKey) {
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
        SignatureCheck key = keys.get(keyId);
        if (key == null || signature == null) {
            return false;
        }
        try {
            return key.right(text.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}

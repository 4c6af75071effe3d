package io.aftersales.audit;

import io.aftersales.verify.Digests;
import io.aftersales.verify.SignatureCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs hashes with Ed25519. The private key is a file outside the database, made at the first start; whoever can
 * change the database but not read this file cannot forge an event. Several nodes share one file.
 */
@Component
public class AuditSigner {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSigner.class);
    private static final String ALGORITHM = "Ed25519";

    private final byte[] secret;
    private final byte[] known = new byte[Ed25519.PUBLIC_KEY_SIZE];
    private final Map<String, String> publicKeys = new LinkedHashMap<>();
    private final String keyId;

    AuditSigner(@Value("${aftersales.audit.key-file:${aftersales.data-dir}/audit-signing.key}") Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file);
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            PrivateKey privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            secret = ((EdECPrivateKey) privateKey).getBytes().orElseThrow();
            Ed25519.generatePublicKey(secret, 0, known, 0);
            PublicKey publicKey = keys.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1))));
            keyId = id(publicKey.getEncoded());
            publicKeys.put(keyId, lines.get(1));
            for (String former : lines.subList(2, lines.size())) {
                publicKeys.put(id(Base64.getDecoder().decode(former)), former);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("audit signing key " + file, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("the audit signing key in " + file + " cannot be read", e);
        }
    }

    /** Base64 of the signature over the text. Reckoned with prepared tables: the JDK makes the same bytes in more than ten times the time. */
    public String sign(String hash) {
        byte[] text = hash.getBytes(StandardCharsets.UTF_8);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, known, 0, null, text, 0, text.length, signature, 0);
        return Base64.getEncoder().encodeToString(signature);
    }

    /**
     * Checks what a key signed, several times as fast as {@link SignatureCheck#ofTheJdk} and with the same answers.
     *
     * @param key Ed25519, as X.509 encodes it
     * @throws IllegalArgumentException for anything else
     */
    public static SignatureCheck checkOf(byte[] key) {
        try {
            if (PublicKeyFactory.createKey(key) instanceof Ed25519PublicKeyParameters known) {
                return (text, signature) -> signature.length == SignatureCheck.LENGTH
                        && known.verify(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 0);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
        throw new IllegalArgumentException("no Ed25519 key");
    }

    /** Names the key in every event, so that keys can be changed. */
    public String keyId() {
        return keyId;
    }

    /** The public keys that ever signed, by their ids: this one, and those of former keys in the further lines of the file. */
    public Map<String, String> publicKeys() {
        return Map.copyOf(publicKeys);
    }

    private static String id(byte[] encoded) {
        return Digests.sha256(encoded).substring(0, 16);
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, List.of(base64.encodeToString(pair.getPrivate().getEncoded()),
                base64.encodeToString(pair.getPublic().getEncoded())));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        LOG.info("made an audit signing key in {}", file);
    }
}

package io.aftersales.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aftersales.verify.SignatureCheck;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The platform's check of a signature and that of the program that has nothing but the JDK give the same answers. */
class SignatureCheckTest {

    private static final List<Function<byte[], SignatureCheck>> BOTH = List.of(SignatureCheck::ofTheJdk, AuditSigner::checkOf);

    @Property(tries = 50)
    void the_right_signature_is_right_and_one_with_another_bit_is_not(@ForAll String text, @ForAll @IntRange(max = 64 * 8 - 1) int bit)
            throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(pair, signed);
        byte[] touched = signature.clone();
        touched[bit / 8] ^= (byte) (1 << bit % 8);
        for (Function<byte[], SignatureCheck> keys : BOTH) {
            SignatureCheck check = keys.apply(pair.getPublic().getEncoded());
            assertThat(check.right(signed, signature)).isTrue();
            assertThat(check.right(signed, touched)).isFalse();
            assertThat(check.right((text + "x").getBytes(StandardCharsets.UTF_8), signature)).isFalse();
            assertThat(check.right(signed, Arrays.copyOf(signature, 63))).isFalse();
            assertThat(check.right(signed, Arrays.copyOf(signature, 65))).isFalse();
            assertThat(check.right(signed, new byte[0])).isFalse();
        }
    }

    @Property(tries = 20)
    void another_key_did_not_sign_it(@ForAll String text) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        byte[] signed = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(generator.generateKeyPair(), signed);
        byte[] other = generator.generateKeyPair().getPublic().getEncoded();
        BOTH.forEach(keys -> assertThat(keys.apply(other).right(signed, signature)).isFalse());
    }

    @Example
    void what_is_no_key_of_this_kind_is_refused() throws GeneralSecurityException {
        byte[] rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic().getEncoded();
        for (Function<byte[], SignatureCheck> keys : BOTH) {
            assertThatThrownBy(() -> keys.apply(rsa)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> keys.apply(new byte[44])).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> keys.apply(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static byte[] signature(KeyPair pair, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(text);
        return signature.sign();
    }
}

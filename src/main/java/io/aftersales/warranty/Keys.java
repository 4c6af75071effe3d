package io.aftersales.warranty;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Constants of closed lists as the interface and the database name them: {@code free-repair}. */
final class Keys {

    private Keys() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> list, String key) {
        return Arrays.stream(list.getEnumConstants()).filter(constant -> of(constant).equals(key)).findFirst();
    }

    /** @return null for null @throws IllegalArgumentException for a key that the list does not have */
    static <E extends Enum<E>> E stored(Class<E> list, String key) {
        return key == null ? null : find(list, key).orElseThrow(() -> new IllegalArgumentException(list.getSimpleName() + " " + key));
    }

    /** @return null for null @throws Refusal for a key that the list does not have */
    static <E extends Enum<E>> E given(Class<E> list, String field, String key) throws Refusal {
        if (key == null) {
            return null;
        }
        return find(list, key).orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field(field)));
    }
}

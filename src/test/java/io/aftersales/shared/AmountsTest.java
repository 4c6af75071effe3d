package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountsTest {

    @ParameterizedTest
    @CsvSource({"1, 1.00", "0.1, 0.10", "12.50, 12.50", "3.000, 3.00", "9999999.99, 9999999.99", "1e2, 100.00"})
    void an_amount_gets_two_decimals(BigDecimal given, BigDecimal kept) throws Refusal {
        assertThat(Amounts.positive("amount", given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"0, OUT_OF_RANGE", "-0.01, OUT_OF_RANGE", "0.001, TOO_MANY_DECIMALS", "10000000.00, OUT_OF_RANGE",
            "1e1000000, OUT_OF_RANGE", "1e-1000000, TOO_MANY_DECIMALS", ", REQUIRED"})
    void what_is_no_amount_above_zero_is_refused_with_its_field(BigDecimal given, InputReason reason) {
        assertThat(refusal(() -> Amounts.positive("amount", given))).isEqualTo("amount " + reason);
    }

    @Test
    void other_currencies_are_refused() throws Refusal {
        Amounts.currency("currency", null);
        Amounts.currency("currency", "CNY");
        assertThat(refusal(() -> Amounts.currency("currency", "USD"))).isEqualTo("currency OTHER_CURRENCY");
    }

    @ParameterizedTest
    @CsvSource({"0, OUT_OF_RANGE", "-1, OUT_OF_RANGE", "1.5, NOT_WHOLE", "100000, OUT_OF_RANGE", "2147483648, OUT_OF_RANGE",
            "1e1000000, OUT_OF_RANGE", ", REQUIRED"})
    void what_is_no_number_of_pieces_is_refused_with_its_field(BigDecimal given, InputReason reason) {
        assertThat(refusal(() -> Quantities.positive("quantity", given))).isEqualTo("quantity " + reason);
    }

    @Test
    void not_a_number_is_no_number_of_pieces() throws Refusal {
        assertThat(refusal(() -> Quantities.positive("quantity", Double.NaN))).isEqualTo("quantity NOT_A_NUMBER");
        assertThat(Quantities.positive("quantity", 2.0)).isEqualTo(2);
        assertThat(Quantities.notNegative("quantity", 0)).isZero();
    }

    private static String refusal(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        return refusal.field() + " " + refusal.reason().name();
    }
}

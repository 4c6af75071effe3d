package io.aftersales.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {

    @Test
    void cents_that_do_not_divide_go_to_those_who_bear_something() {
        Shares thirds = Shares.divided(new BigDecimal("100.00"), List.of(33, 33, 34, 0, 0));
        assertThat(thirds.sum()).isEqualByComparingTo("100");
        Shares odd = Shares.divided(new BigDecimal("0.01"), List.of(0, 50, 50, 0, 0));
        assertThat(odd.outlet()).isEqualByComparingTo("0.01");
        assertThat(odd.maker()).isEqualByComparingTo("0");
        assertThat(odd.customer()).isEqualByComparingTo("0");
    }

    @Test
    void proportions_are_of_the_whole() {
        assertThatThrownBy(() -> Shares.divided(BigDecimal.TEN, List.of(50, 50, 50, 0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.divided(BigDecimal.TEN, List.of(150, -50, 0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}

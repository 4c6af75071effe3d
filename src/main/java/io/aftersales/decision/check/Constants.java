package io.aftersales.decision.check;

import java.math.BigDecimal;
import java.util.Optional;

import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Exp;

/** Values that stand in cells as they are, as Java values that compare and equal as FEEL's do. */
final class Constants {

    private Constants() {
    }

    /** Empty for null, for whatever is no constant, and for instants with a zone: FEEL finds the same instant in two zones unequal. */
    static Optional<Object> of(Exp tree) {
        if (tree instanceof ConstString text) {
            return Optional.of(text.value());
        }
        if (tree instanceof ConstBool flag) {
            return Optional.of(flag.value());
        }
        if (tree instanceof ConstNumber number) {
            return Optional.of(plain(number.value().bigDecimal()));
        }
        if (tree instanceof ArithmeticNegation minus && minus.x() instanceof ConstNumber number) {
            return Optional.of(plain(number.value().bigDecimal().negate()));
        }
        return ofTime(tree);
    }

    private static Optional<Object> ofTime(Exp tree) {
        if (tree instanceof ConstDate day) {
            return Optional.of(day.value());
        }
        if (tree instanceof ConstLocalTime time) {
            return Optional.of(time.value());
        }
        if (tree instanceof ConstLocalDateTime time) {
            return Optional.of(time.value());
        }
        if (tree instanceof ConstDayTimeDuration length) {
            return Optional.of(length.value());
        }
        if (tree instanceof ConstYearMonthDuration length) {
            return Optional.of(new Atom.Months(length.value().toTotalMonths()));
        }
        return Optional.empty();
    }

    /** 5 and 5.0 are one value. */
    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}

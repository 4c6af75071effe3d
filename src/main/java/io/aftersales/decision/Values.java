package io.aftersales.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Outputs compared as people compare them: numbers by their value, blank and absent are one. */
public final class Values {

    private Values() {
    }

    public static boolean same(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (one instanceof List<?> list && other instanceof List<?> others) {
            if (list.size() != others.size()) {
                return false;
            }
            for (int at = 0; at < list.size(); at++) {
                if (!same(list.get(at), others.get(at))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
            TreeSet<Object> names = new TreeSet<>(map.keySet());
            names.addAll(others.keySet());
            return names.stream().allMatch(name -> same(map.get(name), others.get(name)));
        }
        return one == null ? other == null : one.equals(other);
    }
}

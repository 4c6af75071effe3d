package io.aftersales.decision.check;

import java.util.Set;

/** Which of FEEL's functions a table may call: those that are quick, and give the same answer whenever they are asked. */
final class Functions {

    private static final Set<String> OFFERED = Set.of("date", "time", "date and time", "duration", "years and months duration", "number",
            "string", "not", "contains", "starts with", "ends with", "upper case", "lower case", "string length", "substring",
            "substring before", "substring after", "trim", "is blank", "list contains", "count", "min", "max", "sum", "mean", "abs",
            "floor", "ceiling", "round up", "round down", "round half up", "round half down", "decimal", "modulo", "even", "odd",
            "day of week", "day of year", "week of year", "month of year", "last day of month", "is defined", "get or else", "all", "any");

    /** In FEEL, but slow on the wrong input, or answering by the clock or by chance. */
    private static final Set<String> WITHHELD = Set.of("matches", "replace", "split", "extract", "now", "today", "random number", "exp",
            "log", "sqrt", "sort", "partition", "flatten", "distinct values", "duplicate values", "concatenate", "append", "union",
            "remove", "reverse", "insert before", "list replace", "index of", "sublist", "string join", "product", "median", "stddev",
            "mode", "get value", "get entries", "put", "put all", "context", "context put", "context merge", "is empty", "to base64",
            "uuid", "assert", "from json", "to json", "fromAi", "before", "after", "meets", "met by", "overlaps", "overlaps before",
            "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "range", "is");

    private Functions() {
    }

    static boolean offered(String name) {
        return OFFERED.contains(name);
    }

    static boolean withheld(String name) {
        return WITHHELD.contains(name);
    }
}

package io.aftersales.security;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls that Tasklist makes in the ways that we offer it: look at filters, tasks and forms; claim, give back, complete;
 * start. Assigning to others, changing dates, creating tasks and editing filters are not among them.
 */
final class TasklistCalls {

    enum Call { READ, QUERY, WORK, LOGOUT }

    private static final String ENGINE = "engine/engine/default/";
    private static final String ID = "[A-Za-z0-9_:.-]{1,128}";

    private static final Pattern FILTER = Pattern.compile(ENGINE + "filter/(" + ID + ")/(?:list|count)");

    private static final List<Line> TABLE = List.of(
            line("GET", "admin/auth/user/default", Call.READ),
            line("POST", "admin/auth/user/default/logout", Call.LOGOUT),
            line("GET", "engine/engine/?", Call.READ),
            line("GET", "tasklist/plugin/tasklistPlugins/static/app/plugin[.](js|css)", Call.READ),

            line("GET|OPTIONS", ENGINE + "filter", Call.QUERY),
            line("GET", ENGINE + "filter/count", Call.QUERY),
            line("GET|OPTIONS", ENGINE + "filter/" + ID, Call.READ),
            line("POST", ENGINE + "filter/" + ID + "/(list|count)", Call.QUERY),

            line("GET", ENGINE + "task", Call.QUERY),
            line("GET", ENGINE + "task/" + ID, Call.READ),
            line("GET", ENGINE + "task/" + ID + "/(form|form-variables|rendered-form|deployed-form|identity-links)", Call.READ),
            line("POST", ENGINE + "task/" + ID + "/(claim|unclaim|complete|submit-form)", Call.WORK),

            line("GET", ENGINE + "process-definition", Call.QUERY),
            line("GET", ENGINE + "process-definition/count", Call.QUERY),
            line("GET", ENGINE + "process-definition/" + ID, Call.READ),
            line("GET", ENGINE + "process-definition/(key/)?" + ID + "/(xml|startForm|form-variables|rendered-form|deployed-start-form)", Call.READ),
            line("POST", ENGINE + "process-definition/(key/)?" + ID + "/submit-form", Call.WORK));

    private TasklistCalls() {
    }

    /** @param path behind {@code /camunda/api/} */
    static Optional<Call> find(String method, String path, String person) {
        if (method.equals("GET") && path.equals(ENGINE + "user/" + person + "/profile")) {
            return Optional.of(Call.READ);
        }
        return TABLE.stream().filter(line -> line.method.matcher(method).matches() && line.path.matcher(path).matches())
                .map(Line::call).findFirst();
    }

    /** The stored filter whose tasks are asked for. */
    static Optional<String> filterOf(String path) {
        Matcher matcher = FILTER.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Line line(String methods, String path, Call call) {
        return new Line(Pattern.compile(methods), Pattern.compile(path), call);
    }

    private record Line(Pattern method, Pattern path, Call call) {
    }
}

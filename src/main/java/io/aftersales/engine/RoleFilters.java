package io.aftersales.engine;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.aftersales.organisation.Role;
import io.aftersales.security.ServerFilters;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The filters of Tasklist: three that everybody has, and one for each role whose work are tasks. They hold no expression
 * and no unit: the engine's grants give the reach, and what depends on person and time is added to each query.
 */
@Component
class RoleFilters implements SmartInitializingSingleton, ServerFilters {

    private static final String ADDS = "serverAdds";
    private static final String COLOUR = "#1677ff";
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Map<Role, String> CHINESE = new EnumMap<>(Map.of(Role.AGENT, "客服", Role.DISPATCHER, "派工", Role.SUPERVISOR, "主管",
            Role.TECHNICIAN, "维修", Role.BRANCH_MANAGER, "分公司经理", Role.CHIEF_ENGINEER, "总工程师", Role.GENERAL_MANAGER, "总经理"));
    private static final Map<Role, String> MORE_CHINESE = Map.of(Role.PARTS_ACCOUNTANT, "配件会计", Role.WAREHOUSE_KEEPER, "仓库",
            Role.INSTALL_SUPERVISOR, "安装督导", Role.WARRANTY_CLERK, "保修审核", Role.SETTLEMENT_CLERK, "结算", Role.QUALITY_ENGINEER, "质量");

    static {
        CHINESE.putAll(MORE_CHINESE);
    }

    private final FilterService filters;
    private final TaskService tasks;
    private final EngineGrants grants;
    private final Clock clock;

    RoleFilters(FilterService filters, TaskService tasks, EngineGrants grants, Clock clock) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        grants.everybody();
        grants.everybodyReads(ensure("我的任务 / My tasks", "已由我认领 / Claimed by me", -30, "assignee", tasks.createTaskQuery()));
        grants.everybodyReads(ensure("待认领 / To be claimed", "尚无人认领 / Nobody has claimed them", -20, null,
                tasks.createTaskQuery().taskUnassigned()));
        grants.everybodyReads(ensure("已逾期 / Overdue", "已过到期时间 / Past their due time", -10, "dueBefore", tasks.createTaskQuery()));
        for (Role role : Role.values()) {
            if (CHINESE.containsKey(role)) {
                ensure(name(role), "该角色的全部任务 / All tasks of the role", role.ordinal(), null,
                        tasks.createTaskQuery().taskCandidateGroupLike("%." + role.key()).includeAssignedTasks());
            }
        }
    }

    /** The id of the role's filter. */
    Optional<String> of(Role role) {
        return CHINESE.containsKey(role) ? find(name(role)).map(Filter::getId) : Optional.empty();
    }

    @Override
    public Map<String, Object> additions(String filterId, String person) {
        Filter filter = filters.getFilter(filterId);
        Object adds = filter == null ? null : filter.getProperties().get(ADDS);
        if ("assignee".equals(adds)) {
            return Map.of("assignee", person);
        }
        return "dueBefore".equals(adds) ? Map.of("dueBefore", INSTANT.format(clock.instant().atOffset(ZoneOffset.UTC))) : Map.of();
    }

    private String ensure(String name, String description, int priority, String adds, TaskQuery query) {
        return find(name).orElseGet(() -> {
            Map<String, Object> properties = new HashMap<>();
            properties.put("description", description);
            properties.put("priority", priority);
            properties.put("color", COLOUR);
            properties.put("refresh", true);
            properties.put("variables", List.of(Map.of("name", "caseNumber", "label", "工单 / Case")));
            if (adds != null) {
                properties.put(ADDS, adds);
            }
            return filters.saveFilter(filters.newTaskFilter(name).setProperties(properties).setQuery(query));
        }).getId();
    }

    private Optional<Filter> find(String name) {
        return Optional.ofNullable(filters.createFilterQuery().filterName(name).singleResult());
    }

    private static String name(Role role) {
        String english = role.key().replace('-', ' ');
        return CHINESE.get(role) + " / " + Character.toUpperCase(english.charAt(0)) + english.substring(1);
    }
}

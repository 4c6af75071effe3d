package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.process.TaskRow;
import java.util.Comparator;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose step a task is. */
@TestComponent
public final class TaskPeople {

    private final JdbcClient jdbc;

    TaskPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has taken the task, else somebody of the nearest group to which it is offered. */
    String whose(TaskRow row) {
        if (row.assignee() != null) {
            return row.assignee();
        }
        List<String> people = row.candidateGroups().stream().sorted(Comparator.comparing(String::length).reversed())
                .flatMap(group -> members(group).stream()).filter(person -> person.contains("." + row.organisation())).toList();
        assertThat(people).as("%s is offered to %s", row.task(), row.candidateGroups()).isNotEmpty();
        return people.get(0);
    }

    /** @param group organisation, unit and role with dots between */
    private List<String> members(String group) {
        int cut = group.lastIndexOf('.');
        return jdbc.sql("""
                select p.id from role_assignment r join person p on p.id = r.person_id
                 where r.unit_id = ? and r.role = ? and p.active = true order by p.id""")
                .params(group.substring(0, cut), group.substring(cut + 1)).query(String.class).list();
    }
}

package io.aftersales.process;

import io.aftersales.sla.PeopleAtWork;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has taken a task of a case. */
@Component
class TaskHolders implements PeopleAtWork {

    private final JdbcClient jdbc;

    TaskHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> on(String caseNumber) {
        return jdbc.sql("""
                select distinct t.assignee_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                 where e.business_key_ = ? and t.assignee_ is not null order by t.assignee_""").param(caseNumber).query(String.class).list();
    }
}

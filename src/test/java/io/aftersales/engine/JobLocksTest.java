package io.aftersales.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class JobLocksTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JobLocks locks;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_node_frees_its_own_locks_at_start_and_nobody_elses() {
        String own = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor().getLockOwner();
        assertThat(own).endsWith("-8080");
        insert("lock-test-own", own);
        insert("lock-test-other", "another-node");
        try {
            locks.postProcessEngineBuild(engine);
            assertThat(owner("lock-test-own")).isNull();
            assertThat(owner("lock-test-other")).isEqualTo("another-node");
        } finally {
            jdbc.sql("delete from act_ru_job where id_ like 'lock-test-%'").update();
        }
    }

    private void insert(String id, String owner) {
        jdbc.sql("insert into act_ru_job (id_, rev_, type_, lock_owner_, suspension_state_) values (?, 1, 'timer', ?, 1)")
                .params(id, owner).update();
    }

    private String owner(String id) {
        return jdbc.sql("select lock_owner_ from act_ru_job where id_ = ?").param(id).query((row, n) -> new String[] {row.getString(1)})
                .single()[0];
    }
}

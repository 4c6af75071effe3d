package io.aftersales;

import java.lang.StackWalker.StackFrame;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.NoOpQueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The SQL statements that a piece of work sends on its own thread; whoever does not ask gets the connections of the pool as they are.
 * A batch counts as one, begin and commit as none. What fills a cache is left out: when one forgets, the wall clock says.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SentStatements {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();
    private static final String CACHES = "com.github.benmanes.caffeine.";

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Counted(pool) : bean;
            }
        };
    }

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** In the order in which they were sent. */
    public static <E extends Exception> List<String> during(Work<E> work) throws E {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    private static final class Counted extends DelegatingDataSource {

        private final DataSource listened;

        private Counted(DataSource pool) {
            super(pool);
            listened = ProxyDataSourceBuilder.create(pool).listener(new Listener()).build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return SENT.get() == null ? super.getConnection() : listened.getConnection();
        }
    }

    private static final class Listener extends NoOpQueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<String> sent = SENT.get();
            if (sent != null && !queries.isEmpty() && !fillsCache()) {
                sent.add(queries.get(0).getQuery().replaceAll("\\s+", " ").trim());
            }
        }

        private static boolean fillsCache() {
            return StackWalker.getInstance().walk(frames -> frames.map(StackFrame::getClassName).anyMatch(name -> name.startsWith(CACHES)));
        }
    }
}

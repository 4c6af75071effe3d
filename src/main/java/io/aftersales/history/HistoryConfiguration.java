package io.aftersales.history;

import io.aftersales.engine.PlayedTime;
import io.aftersales.notification.OutboxDelivery;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.process.TaskDesk;
import io.aftersales.servicecase.CaseService;
import io.aftersales.sla.ClockService;
import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration
@Profile("history")
class HistoryConfiguration {

    @Bean
    CaseWalk.Platform historyPlatform(TaskDesk desk, CaseService cases, ClockService clocks, OrganisationService organisations,
                                      OutboxDelivery outbox, PlayedTime time, Clock clock) {
        return new CaseWalk.Platform(desk, cases, clocks, organisations, outbox, time, clock);
    }
}

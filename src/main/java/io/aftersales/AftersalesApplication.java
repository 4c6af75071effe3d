package io.aftersales;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the platform: the case API, the process and decision engine, Tasklist and the console in one process. */
@SpringBootApplication
@EnableScheduling
public class AftersalesApplication {

    public static void main(String[] args) {
        // a data folder may be named relative to where the platform is started
        System.setProperty("h2.implicitRelativePath", "true");
        SpringApplication.run(AftersalesApplication.class, args);
    }
}

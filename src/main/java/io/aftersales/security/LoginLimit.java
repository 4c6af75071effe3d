package io.aftersales.security;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import org.springframework.stereotype.Component;

/**
 * Failed logins per minute: ten for a user name from one address, sixty for a user name from anywhere, thirty from one
 * address for any name. Only failures count, so that busy clients are never held up.
 */
@Component
class LoginLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int GUESSES = 10;
    private static final int FROM_ANYWHERE = 60;
    private static final int SPRAY = 30;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder().expireAfterAccess(WINDOW.multipliedBy(2))
            .maximumSize(100_000).build();

    /** Whether another attempt may be looked at. */
    boolean allows(String user, String address) {
        return buckets(user, address).stream().allMatch(bucket -> bucket.getAvailableTokens() > 0);
    }

    void failed(String user, String address) {
        buckets(user, address).forEach(bucket -> bucket.tryConsume(1));
    }

    private List<Bucket> buckets(String user, String address) {
        String name = user == null ? "" : user.length() > 200 ? user.substring(0, 200) : user;
        return List.of(bucket("both " + name + ' ' + address, GUESSES), bucket("user " + name, FROM_ANYWHERE), bucket("from " + address, SPRAY));
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(key, k -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW)).build());
    }
}

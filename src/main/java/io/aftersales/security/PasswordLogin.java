package io.aftersales.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aftersales.organisation.PasswordStamp;
import io.aftersales.organisation.Person;
import io.aftersales.organisation.StaffService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password, for the login page and for HTTP Basic. An unknown user costs as much time as a wrong
 * password and gets the same answer. What was right a moment ago is remembered as a keyed hash for a minute: a client that
 * sends its password with every request shall not cost a bcrypt each time.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final String STAMP = "password:";

    private final StaffService staff;
    private final PasswordEncoder passwords;
    private final LoginLimit limit;
    private final String nobodysHash;
    private final SecretKeySpec key;
    /** A crowd that logs in at once shall leave the processor to those who work. */
    private final Semaphore hashing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000).build();

    PasswordLogin(StaffService staff, PasswordEncoder passwords, LoginLimit limit) {
        this.staff = staff;
        this.passwords = passwords;
        this.limit = limit;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
        this.nobodysHash = passwords.encode(new String(random, StandardCharsets.ISO_8859_1));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!limit.allows(user, address)) {
            throw new TooManyAttemptsException();
        }
        Optional<String> just = stillRight(user, password);
        if (just.isPresent()) {
            return of(user, just.get());
        }
        String hash = staff.person(user).filter(Person::active).flatMap(person -> staff.passwordHash(user)).orElse(null);
        if (!matches(user, password, hash)) {
            limit.failed(user, address);
            throw new BadCredentialsException("user or password");
        }
        return of(user, hash);
    }

    /** What is right according to the memory of this node, as a session is: without a look into the data base. */
    private Optional<String> stillRight(String user, String password) {
        Remembered last = remembered.getIfPresent(user);
        boolean right = last != null && MessageDigest.isEqual(last.mac, mac(password)) && staff.passwordStands(user, PasswordStamp.of(last.hash))
                && staff.known(user).filter(Person::active).isPresent();
        return right ? Optional.of(last.hash) : Optional.empty();
    }

    /** A login that holds as long as the password does. */
    static Authentication of(String user, String passwordHash) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, List.of(new SimpleGrantedAuthority(STAMP + PasswordStamp.of(passwordHash))));
    }

    /** What the login keeps of the password that it was made with; empty where it is none of ours. */
    static Optional<String> stamp(Authentication login) {
        return login.getAuthorities().stream().map(GrantedAuthority::getAuthority).filter(authority -> authority.startsWith(STAMP))
                .map(authority -> authority.substring(STAMP.length())).findFirst();
    }

    private boolean matches(String user, String password, String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            return false;
        }
        byte[] mac = mac(password);
        if (isRemembered(user, hash, mac)) {
            return true;
        }
        hashing.acquireUninterruptibly();
        try {
            if (isRemembered(user, hash, mac)) { // by another request of theirs meanwhile
                return true;
            }
            boolean right = passwords.matches(password, hash == null ? nobodysHash : hash) && hash != null;
            if (right) {
                remembered.put(user, new Remembered(hash, mac));
            }
            return right;
        } finally {
            hashing.release();
        }
    }

    private boolean isRemembered(String user, String hash, byte[] mac) {
        Remembered last = remembered.getIfPresent(user);
        return hash != null && last != null && last.hash.equals(hash) && MessageDigest.isEqual(last.mac, mac);
    }

    private byte[] mac(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private record Remembered(String hash, byte[] mac) {
    }
}

package fi.qwl.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may call which address. What is not named is denied; whose unit or plan it is, is asked where it is read. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Invented people with one password; a host asks its own directory. */
    @Bean
    UserDetailsService users(StaffRegister staff, ServiceProperties properties, PasswordEncoder encoder) {
        String password = encoder.encode(properties.password());
        return login -> staff.find(login)
                .map(member -> User.withUsername(member.login())
                        .password(password)
                        .roles(member.role().name())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this login"));
    }

    /**
     * For programs. They log in with each request and have no session, so that no browser can be made to call these addresses
     * for somebody who is logged in; the answer does not ask a browser for a password either, which it would keep and send.
     */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        HttpStatusEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers("/api/results/**")
                        .authenticated()
                        .requestMatchers("/api/plans/**")
                        .hasRole("SUPERVISOR")
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthorized))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(unauthorized))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** For people, in browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(rules -> rules.requestMatchers("/login", "/error", "/language")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/feeds/*/*", "/openapi.json")
                        .permitAll()
                        .requestMatchers("/hr", "/hr/**")
                        .hasRole("HR")
                        .requestMatchers("/units/**", "/plans/**", "/calendar", "/calendar/**")
                        .hasRole("SUPERVISOR")
                        .requestMatchers("/results")
                        .hasAnyRole("HR", "MANAGEMENT", "BOARD")
                        .requestMatchers("/")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", true))
                .logout(logout -> logout.logoutSuccessUrl("/login"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}

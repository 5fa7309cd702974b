package fi.qwl.service;

import fi.qwl.words.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives pages their {@link Visit}. The language is the one that was chosen, or else one that the browser asks for. */
@Component
final class VisitResolver implements HandlerMethodArgumentResolver {

    /** The cookie and the field that name a language. */
    static final String LANGUAGE = "language";

    private final StaffRegister staff;

    VisitResolver(StaffRegister staff) {
        this.staff = staff;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("a page is opened by a servlet's request only");
        }
        return visit(request);
    }

    Visit visit(HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return new Visit(
                Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .flatMap(staff::find),
                language(request),
                token instanceof CsrfToken csrf ? csrf.getToken() : "",
                request.getRequestURI());
    }

    static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<String> chosen = cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE))
                        .map(Cookie::getValue);
        Stream<String> asked = request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(chosen, asked)
                .flatMap(VisitResolver::known)
                .findFirst()
                .orElse(Language.FI);
    }

    static Stream<Language> known(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code));
    }
}

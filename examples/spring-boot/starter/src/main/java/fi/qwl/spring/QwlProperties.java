package fi.qwl.spring;

import fi.qwl.io.store.jdbc.SqlDialect;
import fi.qwl.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the application says of its survey: {@code qwl.…} in its properties.
 *
 * @param definition the document of the survey's definition; none if the host makes the bean
 * @param organisation the table of units; none if the host makes the bean, or has no units
 * @param tenant whose rows are kept
 * @param survey the survey's id in the stores
 * @param dialect the kind of database; asked of the database if it is not given
 * @param lastSeen the highest revision of a publication that the host knows of, from outside the database; a store that was
 *     restored from an older backup then releases nothing
 * @param language the language of problems for readers who ask for none of the library's
 */
@ConfigurationProperties("qwl")
public record QwlProperties(
        @Nullable Resource definition,
        @Nullable Resource organisation,
        @DefaultValue("default") String tenant,
        @DefaultValue("wellbeing") String survey,
        @Nullable SqlDialect dialect,
        @DefaultValue("0") long lastSeen,
        @DefaultValue("fi") Language language) {}

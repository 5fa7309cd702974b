package fi.qwl.spring;

/** The application starts without saying who may read what. */
final class MissingAudienceResolverException extends IllegalStateException {

    static final String REASON = "There is no AudienceResolver, so nobody could say who may read which results.";
    static final String REMEDY =
            "Maybe add a bean of type fi.qwl.spring.AudienceResolver that gives each person an audience"
                    + " and a unit.";

    private static final long serialVersionUID = 1L;

    MissingAudienceResolverException() {
        super(REASON + "\n" + REMEDY);
    }
}

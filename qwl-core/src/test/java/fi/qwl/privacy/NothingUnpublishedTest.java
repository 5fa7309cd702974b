package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.HomeGroup;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Moments;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.Scores;
import fi.qwl.index.Summary;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Survey;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From a publication no field, however deep, leads to what was not published. */
class NothingUnpublishedTest {

    private static final List<Class<?>> RAW = List.of(
            Results.class,
            UnitResult.class,
            MeasureResult.class,
            HomeGroup.class,
            Cells.class,
            Moments.class,
            ValueCounts.class,
            Summary.class,
            Scores.class,
            Survey.class,
            MeanRest.class,
            MeasureProtection.class);

    @Test
    void noFieldLeadsFromAPublicationToRawValues() throws IllegalAccessException {
        Survey survey =
                Sample.of(2024).people("a", 3).people("b", 9).people("c", 8).build();
        Results results = Results.of(
                Cells.of(IndexModel.linear(), survey),
                Sample.organisation("root", "a<root", "b<root", "c<root"),
                ScoringOrder.PERSONS_FIRST);
        Set<Object> reached =
                reachedFrom(Publisher.publish(results, DisclosurePolicy.standard(), ReleaseLedger.empty()));
        assertThat(reached).hasSizeGreaterThan(50).noneMatch(object -> RAW.contains(object.getClass()));
        // The walk is itself tested: from results it finds the raw values.
        assertThat(reachedFrom(results)).anyMatch(object -> object instanceof MeasureResult);
    }

    private static Set<Object> reachedFrom(Object start) throws IllegalAccessException {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Object object = open.pop();
            if (reached.add(object)) {
                follow(object, open);
            }
        }
        return reached;
    }

    private static void follow(Object object, Deque<Object> open) throws IllegalAccessException {
        if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                push(key, open);
                push(value, open);
            });
        } else if (object instanceof Collection<?> collection) {
            collection.forEach(element -> push(element, open));
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(value -> push(value, open));
        } else if (object instanceof Object[]) {
            for (int i = 0; i < Array.getLength(object); i++) {
                push(Array.get(object, i), open);
            }
        }
        for (Class<?> type = object.getClass();
                type != null && type.getName().startsWith("fi.qwl");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    push(field.get(object), open);
                }
            }
        }
    }

    private static void push(@Nullable Object value, Deque<Object> open) {
        if (value != null) {
            open.push(value);
        }
    }
}

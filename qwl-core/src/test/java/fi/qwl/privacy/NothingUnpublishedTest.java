package fi.qwl.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.BackgroundCells;
import fi.qwl.index.Cells;
import fi.qwl.index.DirectMembers;
import fi.qwl.index.Level;
import fi.qwl.index.MeasureResult;
import fi.qwl.index.Moments;
import fi.qwl.index.Results;
import fi.qwl.index.Sample;
import fi.qwl.index.Scores;
import fi.qwl.index.UnitResult;
import fi.qwl.index.ValueCounts;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
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
            DirectMembers.class,
            Cells.class,
            Moments.class,
            ValueCounts.class,
            Level.class,
            Scores.class,
            Survey.class,
            BackgroundCells.class,
            BackgroundCells.Cell.class,
            ValueCounts.Distribution.class,
            CommentRelease.Comment.class,
            MeanResidual.class,
            SpreadResidual.class,
            DistributionResidual.class,
            ProtectionInput.class,
            MeasureCells.class,
            AnswerHistory.class,
            MeasureProtection.class);

    /** What a host passes on, or keeps as the record. */
    private static final List<Class<?>> LEAVING = List.of(
            Publication.class,
            PublishedResults.class,
            PublishedItems.class,
            CommentRelease.class,
            PublishedComments.class,
            PublishedValue.Shown.class,
            PublishedValue.Banded.class,
            PublishedValue.Hidden.class,
            PublishedProfiles.class,
            SuppressionForecast.class,
            ReleaseLedger.class);

    @Test
    void noPublicMethodLeadsFromAPublicationToRawValues() {
        Set<Class<?>> reached = new HashSet<>();
        Deque<Type> open = new ArrayDeque<>(LEAVING);
        while (!open.isEmpty()) {
            Type next = open.pop();
            if (next instanceof ParameterizedType parameterized) {
                open.addAll(List.of(parameterized.getActualTypeArguments()));
                open.push(parameterized.getRawType());
            } else if (next instanceof Class<?> type && type.isArray()) {
                open.push(type.getComponentType());
            } else if (next instanceof Class<?> type && type.getName().startsWith("fi.qwl") && reached.add(type)) {
                for (Method method : type.getMethods()) {
                    open.push(method.getGenericReturnType());
                }
                for (Field field : type.getFields()) {
                    open.push(field.getGenericType());
                }
            }
        }
        assertThat(reached).contains(PublishedGroup.class, PublishedValue.Distribution.class, Participation.class);
        assertThat(reached).doesNotContainAnyElementsOf(RAW);
    }

    @Test
    void noFieldLeadsFromAPublicationToRawValues() throws IllegalAccessException, IOException {
        Survey survey =
                Sample.of(2024).people("a", 3).people("b", 9).people("c", 8).build();
        Results results = Results.of(
                Cells.of(IndexModel.linear(), survey),
                Sample.organisation("root", "a<root", "b<root", "c<root"),
                ScoringOrder.PERSONS_FIRST);
        Set<Object> reached = reachedFrom(
                Publisher.release(results, ReleaseRequest.on(LocalDate.of(2024, 11, 15)), ReleaseStore.inMemory()));
        reached.addAll(reachedFrom(
                Deciding.publishItems(survey, results, DisclosurePolicy.standard(), ReleaseLedger.NOTHING)));
        reached.addAll(reachedFrom(Deciding.comments(
                        results.wave(),
                        List.of(new CommentRelease.Comment("key", new UnitId("a"), "unpublished")),
                        results.organisation(),
                        DisclosurePolicy.standard(),
                        ReleaseLedger.NOTHING)
                .published()));
        assertThat(reached).doesNotContain("unpublished", "key");
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

using MentorFlow.Domain.People;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Results;

public sealed class AnswerTalliesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_are_counted_with_what_brings_them_and_a_counted_one_stays_as_it_was()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 10))
        {
            await AnswerAsync(store, Closing(person, "4"));
        }

        var counted = await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied));
        Assert.Equal(5, counted.All.Answers);
        Assert.Equal(4d, counted.All.Mean);

        await AnswerAsync(store, Closing(0, "1"));
        await AnswerAsync(store, Closing(9, "2"));

        var after = await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied));
        Assert.Equal(counted.All, after.All);
        Assert.Equal(2, after.Waiting.Single(one => one.PersonId == "p9").Value);
    }

    [Fact]
    public async Task A_first_tap_is_no_answer_yet()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));

        await AnswerAsync(store, Closing(0, "4") with { IsBegun = true });

        Assert.Null(await store.FindAsync(AnswerTally.KeyOf(A.ProgramId, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied)), Cancellation));
    }

    [Fact]
    public async Task Skills_before_and_after_are_of_the_same_people()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 12))
        {
            if (person < 10)
            {
                await AnswerAsync(store, Baseline(person, "2"));
            }

            await AnswerAsync(store, Closing(person, "4"));
        }

        var (before, after) = (
            await TallyAsync(store, TallyMeasure.Before(Questionnaire.Confidence)), await TallyAsync(store, TallyMeasure.After(Questionnaire.Confidence)));

        Assert.Equal((5, 5), (before.All.Answers, before.Waiting.Count));
        Assert.Equal(2d, before.All.Mean);
        Assert.Equal(4d, after.All.Mean);
        Assert.Equal(before.Waiting.Select(one => one.PersonId), after.Waiting.Select(one => one.PersonId));
    }

    [Fact]
    public async Task Who_answered_at_the_end_alone_is_not_the_difference_of_two_figures()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 12))
        {
            if (person < 11)
            {
                await AnswerAsync(store, Baseline(person, "2"));
            }

            await AnswerAsync(store, Closing(person, "4"));
        }

        await store.SettleTalliesAsync(A.ProgramId, Given.Now + AnswerCounting.Silence, Cancellation);

        var (alone, both) = (
            await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Confidence)),
            await TallyAsync(store, TallyMeasure.After(Questionnaire.Confidence)));
        Assert.Equal((0, "p11"), (alone.All.Answers, Assert.Single(alone.Waiting).PersonId));
        Assert.Equal((11, 11), (both.All.Answers, alone.With(both).All.Answers));
        Assert.Equal((Questionnaire.Confidence, null), (TallyMeasure.QuestionAfter(both.Measure), TallyMeasure.QuestionAfter(alone.Measure)));
    }

    [Fact]
    public async Task Who_is_content_is_counted_in_blocks_too()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 10))
        {
            await AnswerAsync(store, Closing(person, person < 3 ? "5" : "3"));
        }

        var untrained = await TallyAsync(store, TallyMeasure.Content(isTrained: false));

        Assert.Equal((5, 3d), (untrained.All.Answers, untrained.All.Sum));
        Assert.Null(await store.FindAsync(AnswerTally.KeyOf(A.ProgramId, TallyMeasure.Content(isTrained: true)), Cancellation));
    }

    [Fact]
    public async Task Words_come_ten_at_a_time_without_the_names_of_those_whom_they_are_about()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        var measure = TallyMeasure.Of(SurveyKind.Closing, "words");
        foreach (var person in Enumerable.Range(0, 9))
        {
            await store.WriteAsync(new Batch().Upsert(A.Person($"Ada{person}") with { PersonId = $"p{person}" }), Cancellation);
            await AnswerAsync(store, Closing(person, "4", $"Ask ada{person} for more time."));
        }

        Assert.Null(await store.FindAsync(ShownWords.KeyOf(A.ProgramId, measure, 1), Cancellation));

        await AnswerAsync(store, Closing(9, "4", "Better rooms."));

        var shown = (await store.FindAsync(ShownWords.KeyOf(A.ProgramId, measure, 1), Cancellation))!.Value;
        Assert.Equal(10, shown.Words.Count);
        Assert.Equal(["Ask … for more time.", "Better rooms."], shown.Words.Select(one => one.Text).Distinct());
        Assert.Empty((await store.FindAsync(WaitingWords.KeyOf(A.ProgramId, measure), Cancellation))!.Value.Words);
    }

    [Fact]
    public async Task Parts_of_names_managers_and_addresses_are_no_words_either()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        await store.WriteAsync(new Batch().Upsert(A.Person("Wilhelmina") with { PersonId = "boss" }), Cancellation);
        foreach (var person in Enumerable.Range(0, 10))
        {
            var member = A.Person("Ada") with { PersonId = $"p{person}", GivenName = "Anne-Marie", ManagerId = "boss" };
            await store.WriteAsync(new Batch().Upsert(member), Cancellation);
            await AnswerAsync(store, Closing(person, "4", "Ask anne or Wilhelmina: w.h@example.com."));
        }

        var shown = (await store.FindAsync(ShownWords.KeyOf(A.ProgramId, TallyMeasure.Of(SurveyKind.Closing, "words"), 1), Cancellation))!.Value;

        Assert.All(shown.Words, one => Assert.Equal("Ask … or …: (address).", one.Text));
    }

    [Theory]
    [InlineData(SurveyKind.Closing, AnswerReaders.Nobody, true)]
    [InlineData(SurveyKind.Closing, AnswerReaders.Coordinator, false)]
    [InlineData(SurveyKind.Midpoint, AnswerReaders.Members, false)]
    [InlineData(SurveyKind.EarlyEnd, AnswerReaders.Nobody, false)]
    public void Words_that_somebody_reads_with_a_name_and_those_after_an_early_end_are_never_shown(SurveyKind kind, AnswerReaders readers, bool shown) =>
        Assert.Equal(shown, ShownWords.AreFor(kind, new Question("words", AnswerKind.Text, Required: false, readers)));

    [Fact]
    public async Task Answers_of_before_there_were_tallies_are_counted_once()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 10))
        {
            await store.WriteAsync(new Batch().Upsert(Closing(person, "3")), Cancellation);
        }

        await store.CountEarlierAnswersAsync(A.ProgramId, Cancellation);
        await store.CountEarlierAnswersAsync(A.ProgramId, Cancellation);

        Assert.Equal(5, (await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied))).All.Answers);

        await store.SettleTalliesAsync(A.ProgramId, Given.Now + AnswerCounting.Silence, Cancellation);

        Assert.Equal(10, (await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied))).All.Answers);
    }

    [Fact]
    public async Task An_answer_that_comes_first_after_an_upgrade_does_not_keep_out_those_of_before()
    {
        using var store = SqliteDocumentStore.InMemoryOnly(new StubClock(Given.Now));
        foreach (var person in Enumerable.Range(0, 9))
        {
            await store.WriteAsync(new Batch().Upsert(Closing(person, "3")), Cancellation);
        }

        await AnswerAsync(store, Closing(9, "3"));
        await store.CountEarlierAnswersAsync(A.ProgramId, Cancellation);

        var tally = await TallyAsync(store, TallyMeasure.Of(SurveyKind.Closing, Questionnaire.Satisfied));
        Assert.Equal((5, 5), (tally.All.Answers, tally.Waiting.Count));
    }

    private static async Task AnswerAsync(IDocumentStore store, SurveyAnswers given) =>
        await store.WriteAsync(await store.WithTalliesAsync(new Batch().Upsert(given), Given.Now, Cancellation), Cancellation);

    private static async Task<AnswerTally> TallyAsync(IDocumentStore store, string measure) =>
        (await store.FindAsync(AnswerTally.KeyOf(A.ProgramId, measure), Cancellation))!.Value;

    private static SurveyAnswers Closing(int person, string score, string? words = null) => Answers(
        SurveyKind.Closing,
        $"pair-{person}",
        person,
        words is null
            ? new Dictionary<string, string> { [Questionnaire.Satisfied] = score, [Questionnaire.Confidence] = score }
            : new Dictionary<string, string> { [Questionnaire.Satisfied] = score, ["words"] = words });

    private static SurveyAnswers Baseline(int person, string score) =>
        Answers(SurveyKind.Baseline, $"p{person}", person, new Dictionary<string, string> { [Questionnaire.Confidence] = score });

    private static SurveyAnswers Answers(SurveyKind kind, string subject, int person, Dictionary<string, string> answers) =>
        new(A.ProgramId, kind, subject, $"p{person}", ProgramRole.Mentee, answers, Given.Now);
}

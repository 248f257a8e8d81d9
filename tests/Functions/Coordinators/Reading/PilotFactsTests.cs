using MentorFlow.Domain.People;
using MentorFlow.Domain.Pilots;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Functions.Coordinators.Reading;

public sealed class PilotFactsTests
{
    private static readonly Retrospective LookBack = new(A.ProgramId, 1, Given.Now, Given.Now.AddDays(28));

    [Fact]
    public void Groups_under_five_are_withheld()
    {
        var groups = PilotGroups.Of([GroupOf("Lyon", 3), GroupOf("Paris", 9), GroupOf("Oslo", 2)]);

        Assert.Equal(["Paris"], groups.Shown.Select(group => group.Name));
        Assert.Equal(2, groups.Withheld);
    }

    [Fact]
    public void One_small_group_hides_the_next_smallest_so_that_nobody_counts_it_out()
    {
        var groups = PilotGroups.Of([GroupOf("Lyon", 3), GroupOf("Paris", 9), GroupOf("Oslo", 6)]);

        Assert.Equal(["Paris"], groups.Shown.Select(group => group.Name));
        Assert.Equal(2, groups.Withheld);
    }

    [Fact]
    public void Nothing_is_said_before_five_have_answered()
    {
        var facts = RetrospectiveFacts.Of(LookBack, asked: 9, Answers(4));

        Assert.Equal((4, false), (facts.Answered, facts.IsShown));
        Assert.Null(facts.Mean);
        Assert.All(facts.Words.Values, words => Assert.Empty(words));
    }

    [Fact]
    public void Words_are_read_of_those_who_agree_and_in_no_order_that_says_whose_they_are()
    {
        var answers = Answers(9);

        var facts = RetrospectiveFacts.Of(LookBack, asked: 9, [.. answers.Select((answer, i) => answer with { MayQuote = i != 8 })]);

        Assert.Equal(3d, facts.Mean);
        var helped = facts.Words[RetrospectiveQuestions.Helped];
        Assert.Equal(answers.Take(8).Select(answer => answer.Words[RetrospectiveQuestions.Helped]).Order(), helped.Order());
        Assert.NotEqual(answers.Take(8).Select(answer => answer.Words[RetrospectiveQuestions.Helped]), helped);
        Assert.Empty(facts.Words[RetrospectiveQuestions.Different]);
    }

    private static PilotGroup GroupOf(string name, int invited) => new(name, invited, SaidYes: invited, Matched: 1, Closed: 0);

    private static IReadOnlyList<RetrospectiveAnswer> Answers(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new RetrospectiveAnswer(
            A.ProgramId,
            1,
            A.Id($"person {i}"),
            ProgramRole.Mentor,
            3,
            new Dictionary<string, string> { [RetrospectiveQuestions.Helped] = $"Thing {i}." },
            MayQuote: true,
            Given.Now)),
    ];
}

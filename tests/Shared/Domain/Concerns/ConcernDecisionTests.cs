using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Programs;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Concerns;

/// <summary>What may happen to a concern or a question, and that silence is no end of it.</summary>
public sealed class ConcernDecisionTests
{
    // A Friday, at ten in the morning in Paris.
    private static readonly DateTimeOffset Friday = new(2027, 3, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly MentoringProgram WithContact =
        Given.Program with { Safeguarding = new SafeguardingContact("Sam Outside", "sam@example.com") };

    [Fact]
    public void A_weekend_is_no_time_in_which_an_answer_can_be_expected()
    {
        Assert.Equal(Friday.AddDays(4), Raised(ConcernKind.Concern).AnswerBy);
        Assert.Equal(Friday.AddDays(5), Raised(ConcernKind.Question).AnswerBy);
        Assert.Equal(Friday.AddDays(3), WorkingDays.After(Friday.AddDays(1), 1, "Europe/Paris"));
    }

    [Fact]
    public void Silence_reminds_then_tells_the_deputy_then_the_contact_then_the_organization_and_closes_nothing()
    {
        var concern = Raised(ConcernKind.Concern, WithContact);
        var told = new List<string>();
        for (var step = 0; step < 6; step++)
        {
            var due = ConcernDecisions.Remind(WithContact, concern, concern.NextAt!.Value)!;
            told.Add(string.Join(", ", due.Told.Select(keeper => keeper.Kind)));
            concern = due.Concern;
            Assert.Equal((ConcernState.Open, step >= 3), (concern.State, concern.IsWithOrganization));
        }

        const string Everybody = "Coordinator, Deputy, Safeguarding";
        Assert.Equal(["Coordinator", "Deputy", "Safeguarding", Everybody, Everybody, Everybody], told);
    }

    [Fact]
    public void Without_a_contact_the_administrators_read_it_when_deputy_and_coordinator_are_silent()
    {
        var concern = Raised(ConcernKind.Concern);
        for (var step = 0; step < 3; step++)
        {
            concern = ConcernDecisions.Remind(Given.Program, concern, concern.NextAt!.Value)!.Concern;
        }

        Assert.Equal((KeeperKind.Administrators, true), (concern.Keepers[^1].Kind, concern.IsWithOrganization));
    }

    [Fact]
    public void A_question_reaches_the_deputy_and_alarms_nobody_else()
    {
        var question = Raised(ConcernKind.Question, WithContact);
        for (var step = 0; step < 5; step++)
        {
            question = ConcernDecisions.Remind(WithContact, question, question.NextAt!.Value)!.Concern;
        }

        Assert.Equal([KeeperKind.Coordinator, KeeperKind.Deputy], question.Keepers.Select(keeper => keeper.Kind));
        Assert.False(question.IsWithOrganization);
    }

    [Fact]
    public void What_goes_past_the_coordinators_comes_to_none_of_them()
    {
        var concern = Raised(ConcernKind.Concern, WithContact, ConcernAddressee.Safeguarding);
        for (var step = 0; step < 5; step++)
        {
            concern = ConcernDecisions.Remind(WithContact, concern, concern.NextAt!.Value)!.Concern;
        }

        Assert.Equal([KeeperKind.Safeguarding], concern.Keepers.Select(keeper => keeper.Kind));
        Assert.Equal((false, true), (concern.IsInQueue, concern.IsWithOrganization));
        Assert.Equal("to", Refused(Raise(Given.Program, "c2", ConcernAddressee.Safeguarding)).Fields[0].Field);
    }

    [Fact]
    public void The_same_words_in_another_form_are_a_second_concern_and_the_same_form_is_none()
    {
        var first = Raised(ConcernKind.Concern);

        Assert.Equal(RefusalReason.AlreadyDone, Refused(Raise(Given.Program, "c1", recent: [first])).Reason);
        Assert.NotNull(Raise(Given.Program, "c2", recent: [first]).Value);
    }

    [Fact]
    public void A_day_has_room_for_a_few()
    {
        var before = Enumerable.Range(0, ConcernDecisions.MostADay).Select(i => Raised(ConcernKind.Concern) with { ConcernId = $"before{i}" }).ToList();

        Assert.Equal("text", Refused(Raise(Given.Program, "c9", recent: before)).Fields[0].Field);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Without_a_word_there_is_no_concern(string? text) => Assert.Equal(
        "text", Refused(ConcernDecisions.Raise(Given.Program, Order("c1") with { Text = text }, [], Friday)).Fields[0].Field);

    [Fact]
    public void An_answer_leaves_a_concern_open_and_closes_a_question()
    {
        var answered = Answered(Raised(ConcernKind.Concern));
        var settled = Answered(Raised(ConcernKind.Question));

        Assert.Equal(ConcernState.Open, answered.State);
        Assert.Null(answered.AnswerBy);
        Assert.Equal((ConcernState.Closed, Friday), (settled.State, settled.ClosedAt));
    }

    [Fact]
    public void It_is_closed_after_an_answer_or_with_words()
    {
        var concern = Raised(ConcernKind.Concern);

        Assert.Equal("text", Refused(ConcernDecisions.Close(concern, Words(""), Friday)).Fields[0].Field);
        Assert.True(ConcernDecisions.Close(concern, Words("We cannot do more here."), Friday).Value!.Message!.Closes);
        Assert.Null(ConcernDecisions.Close(Answered(concern), Words(""), Friday).Value!.Message);
    }

    [Fact]
    public void A_message_opens_it_again_within_thirty_days_with_a_new_promise()
    {
        var closed = ConcernDecisions.Settle(Answered(Raised(ConcernKind.Concern)), Friday).Value!.Concern;
        var later = Friday.AddDays(28);

        var again = ConcernDecisions.Write(Given.Program, closed, "m2", "It began again.", [], later).Value!.Concern;

        Assert.Equal((ConcernState.Open, 2, later.AddDays(4)), (again.State, again.Opening, again.AnswerBy));
        Assert.Equal(RefusalReason.WrongStage, Refused(ConcernDecisions.Write(Given.Program, closed, "m2", "Hello?", [], Friday.AddDays(31))).Reason);
    }

    [Fact]
    public void Who_hands_it_over_reads_it_no_more_and_the_deputy_only_once_it_has_come_to_them()
    {
        var concern = Raised(ConcernKind.Concern);
        Assert.NotNull(ConcernReaders.KeeperFor(concern, Reader("ROBIN@example.com")));
        Assert.Null(ConcernReaders.KeeperFor(concern, Reader("dana@example.com")));
        Assert.Null(ConcernReaders.KeeperFor(concern, Reader("")));

        var handed = ConcernDecisions.HandOver(Given.Program, concern, "dana@example.com", Friday).Value!.Concern;

        Assert.Null(ConcernReaders.KeeperFor(handed, Reader("robin@example.com")));
        Assert.NotNull(ConcernReaders.KeeperFor(handed, Reader("dana@example.com")));
        Assert.Equal("to", Refused(ConcernDecisions.HandOver(Given.Program, concern, "eve@example.com", Friday)).Fields[0].Field);
    }

    [Fact]
    public void What_has_come_to_the_administrators_is_read_by_them_and_by_no_coordinator_who_does_not_own_it()
    {
        var concern = Raised(ConcernKind.Concern);
        var theirs = concern with { Keepers = [.. concern.Keepers, new ConcernKeeper(KeeperKind.Administrators, Email: null, Friday)] };

        Assert.Null(ConcernReaders.KeeperFor(theirs, Reader("other@example.com")));
        Assert.NotNull(ConcernReaders.KeeperFor(theirs, Reader("other@example.com") with { IsAdministrator = true }));
        Assert.Null(ConcernReaders.KeeperFor(concern, Reader("other@example.com") with { IsAdministrator = true }));
    }

    [Fact]
    public void Nobody_in_the_console_reads_what_went_past_the_coordinators()
    {
        var concern = Raised(ConcernKind.Concern, WithContact, ConcernAddressee.Safeguarding);

        Assert.Null(ConcernReaders.KeeperFor(concern, Reader("sam@example.com")));
        Assert.Null(ConcernReaders.KeeperFor(concern, new ConcernReader("local", "Coordinator", Email: null)));
    }

    [Fact]
    public void Whoever_takes_over_from_a_coordinator_answers_in_their_place()
    {
        var program = Given.Program with { Coordinators = [new Coordinator("Kim New", "kim@example.com")] };

        Assert.Equal("kim@example.com", Raised(ConcernKind.Concern).KeptIn(program).Owner.Email);
    }

    [Fact]
    public void What_went_past_the_coordinator_is_handed_to_the_contact_and_not_to_them()
    {
        var concern = Raised(ConcernKind.Concern, WithContact, ConcernAddressee.Deputy);

        Assert.Equal("to", Refused(ConcernDecisions.HandOver(WithContact, concern, "robin@example.com", Friday)).Fields[0].Field);
        Assert.Equal(KeeperKind.Safeguarding, ConcernDecisions.HandOver(WithContact, concern, "sam@example.com", Friday).Value!.Concern.Owner.Kind);
    }

    [Fact]
    public void Whoever_is_named_as_the_contact_later_does_not_get_what_went_past_the_coordinators_before()
    {
        var concern = Raised(ConcernKind.Concern, WithContact, ConcernAddressee.Safeguarding);
        var renamed = WithContact with { Safeguarding = new SafeguardingContact("Kim New", "kim@example.com") };

        Assert.Equal(KeeperKind.Administrators, Assert.Single(concern.KeptIn(renamed).Keepers).Kind);
    }

    [Fact]
    public void What_went_past_the_coordinator_does_not_come_to_them_when_the_deputy_is_gone()
    {
        var alone = WithContact with { Coordinators = [WithContact.Owner] };
        var concern = Raised(ConcernKind.Concern, WithContact, ConcernAddressee.Deputy);

        Assert.Equal(KeeperKind.Safeguarding, Assert.Single(concern.KeptIn(alone).Keepers).Kind);
        Assert.Equal(KeeperKind.Administrators, Assert.Single(concern.KeptIn(alone with { Safeguarding = null }).Keepers).Kind);
    }

    private static Concern Raised(ConcernKind kind, MentoringProgram? program = null, ConcernAddressee to = ConcernAddressee.Coordinator) =>
        ConcernDecisions.Raise(program ?? Given.Program, Order("c1") with { Kind = kind, Addressee = to }, [], Friday).Value!.Concern;

    private static Verdict<ConcernChange> Raise(
        MentoringProgram program, string id, ConcernAddressee to = ConcernAddressee.Coordinator, IReadOnlyList<Concern>? recent = null) =>
        ConcernDecisions.Raise(program, Order(id) with { Addressee = to }, recent ?? [], Friday);

    private static NewConcern Order(string id) => new(A.ProgramId, A.Id("Theo"), id, ConcernKind.Concern, "I am not at ease.");

    private static Concern Answered(Concern concern) =>
        ConcernDecisions.Answer(Given.Program, concern, Words("Let us talk."), [], Friday).Value!.Concern;

    private static ConcernAnswer Words(string text) => new("m1", KeeperKind.Coordinator, "Robin Coordinator", text);

    private static ConcernReader Reader(string email) => new("id", "Somebody", email);

    private static Refusal Refused(Verdict<ConcernChange> verdict) => verdict.Refusal!;
}
